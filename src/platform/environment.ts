/** What the name of an environment variable must look like (SCF, "environment variables"). */
export const ENVIRONMENT_KEY_PATTERN = /^[A-Za-z][A-Za-z0-9_]*$/;

/** Names that begin so are the platform's own. The page spells the last one as it is here too. */
export const RESERVED_ENVIRONMENT_PREFIXES = ['SCF_', 'QCLOUD_', 'TENCENTCLOUD_', 'TECENTCLOUD_'];
