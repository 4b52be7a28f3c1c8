/** The names that the component for functions goes by: scoped, prefixed, with a version. */
export const FUNCTION_COMPONENT = /^(@[\w-]+\/)?(tencent-)?scf(@[^/]*)?$/;
