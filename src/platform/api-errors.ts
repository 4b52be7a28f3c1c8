/** Error codes that mean "there is no such function". */
export const FUNCTION_ABSENT: ReadonlySet<string> = new Set([
  'ResourceNotFound.Function',
  'ResourceNotFound.FunctionName',
  'InvalidParameterValue.FunctionName',
  'ResourceNotFound.Namespace',
]);

/** Error codes that mean "there is no such trigger". */
export const TRIGGER_ABSENT: ReadonlySet<string> = new Set([
  'ResourceNotFound.Trigger',
  ...FUNCTION_ABSENT,
]);
