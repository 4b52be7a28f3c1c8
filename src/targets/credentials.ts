export interface Credential {
  readonly secretId: string;
  readonly secretKey: string;
  readonly token?: string;
}

/** The token's three names: the SDK's, tccli's and Terraform's. */
const TOKEN_NAMES = [
  'TENCENTCLOUD_SESSION_TOKEN',
  'TENCENTCLOUD_TOKEN',
  'TENCENTCLOUD_SECURITY_TOKEN',
];

/** The credential that the environment holds, if any. Its values are never printed. */
export const credentialFromEnvironment = (
  environment: Readonly<Record<string, string | undefined>>,
): Credential | undefined => {
  const secretId = environment['TENCENTCLOUD_SECRET_ID'];
  const secretKey = environment['TENCENTCLOUD_SECRET_KEY'];
  if (!secretId || !secretKey) return undefined;
  const token = TOKEN_NAMES.map((name) => environment[name]).find(Boolean);
  return token ? { secretId, secretKey, token } : { secretId, secretKey };
};
