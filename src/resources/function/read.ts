import { FUNCTION_ABSENT } from '../../platform/api-errors.ts';
import { DEFAULTS } from '../../platform/defaults.ts';
import { listOf, numberOf, objectOf, textOf } from '../answer.ts';
import { ApiError, type ApiResponse, type ControlPlane } from '../control-plane.ts';
import { ACTIVE, failureIn } from '../ready.ts';
import { OWNER_TAG } from './owner.ts';
import type { FunctionName, FunctionState } from './state.ts';

/** The live function, or undefined where there is none of that name. */
export const readFunction = async (
  { functionName, namespace }: FunctionName,
  control: ControlPlane,
): Promise<FunctionState | undefined> => {
  const name = { FunctionName: functionName, Namespace: namespace };
  const answer = await unlessAbsent(control.call('GetFunction', name));
  if (!answer) return undefined;
  const code = await unlessAbsent(control.call('GetFunctionAddress', name));
  return toState(answer, (code && textOf(code, 'CodeSha256')) ?? '');
};

const unlessAbsent = async (answer: Promise<ApiResponse>): Promise<ApiResponse | undefined> => {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiError && FUNCTION_ABSENT.has(error.code)) return undefined;
    throw error;
  }
};

const toState = (answer: ApiResponse, codeSha256: string): FunctionState => ({
  functionName: textOf(answer, 'FunctionName') ?? '',
  namespace: textOf(answer, 'Namespace') ?? DEFAULTS.namespace,
  type: textOf(answer, 'Type') ?? '',
  runtime: textOf(answer, 'Runtime') ?? '',
  handler: textOf(answer, 'Handler') || undefined,
  description: textOf(answer, 'Description') ?? '',
  memorySize: numberOf(answer, 'MemorySize') ?? DEFAULTS.memoryMegabytes,
  timeout: numberOf(answer, 'Timeout') ?? DEFAULTS.timeoutSeconds,
  initTimeout: numberOf(answer, 'InitTimeout') ?? DEFAULTS.initTimeoutSeconds,
  environment: environmentOf(answer),
  codeSha256,
  owner: ownerOf(answer),
  status: failureIn(textOf(answer, 'Status')) ?? ACTIVE,
  ...webSocketOf(answer),
});

const webSocketOf = (answer: ApiResponse) => {
  const protocolType = textOf(answer, 'ProtocolType');
  if (!protocolType) return { protocolType: undefined, idleTimeOut: undefined };
  const params = objectOf(objectOf(answer, 'ProtocolParams'), 'WSParams');
  return {
    protocolType,
    idleTimeOut: numberOf(params, 'IdleTimeOut') ?? DEFAULTS.idleTimeoutSeconds,
  };
};

const environmentOf = (answer: ApiResponse): Readonly<Record<string, string>> =>
  Object.fromEntries(
    listOf(objectOf(answer, 'Environment'), 'Variables').map((variable) => [
      textOf(variable, 'Key') ?? '',
      textOf(variable, 'Value') ?? '',
    ]),
  );

const ownerOf = (answer: ApiResponse): string | undefined => {
  const tag = listOf(answer, 'Tags').find((candidate) => textOf(candidate, 'Key') === OWNER_TAG);
  return tag && textOf(tag, 'Value');
};
