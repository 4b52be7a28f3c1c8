import { FUNCTION_ABSENT } from '../../platform/api-errors.ts';
import { DEFAULTS } from '../../platform/defaults.ts';
import { listOf, numberOf, objectOf, textOf } from '../answer.ts';
import { ApiError, type ApiResponse, type ControlPlane } from '../control-plane.ts';
import { ACTIVE, failureIn, isUnderWay, lookUntil } from '../ready.ts';
import type { Undertaking } from '../resource-kind.ts';
import { OWNER_TAG } from './owner.ts';
import { type FunctionName, type FunctionState, functionAddress } from './state.ts';

/** The live function, or undefined where there is none of that name. */
export const readFunction = async (
  fn: FunctionName,
  control: ControlPlane,
): Promise<FunctionState | undefined> => {
  const answer = await askFor(fn, control);
  return answer && toState(answer, await digestOf(fn, control));
};

/** The same once the platform is done with it: until then it is neither the old nor the new one. */
export const readSteadyFunction = (
  fn: FunctionName,
  undertaking: Undertaking,
): Promise<FunctionState | undefined> =>
  lookUntil(
    functionAddress(fn),
    async () => {
      const { control } = undertaking;
      const answer = await askFor(fn, control);
      const status = answer && textOf(answer, 'Status');
      if (status !== undefined && isUnderWay(status)) return { status };
      return { seen: answer && toState(answer, await digestOf(fn, control)) };
    },
    undertaking,
  );

const apiNameOf = ({ functionName, namespace }: FunctionName) => ({
  FunctionName: functionName,
  Namespace: namespace,
});

const askFor = (fn: FunctionName, control: ControlPlane): Promise<ApiResponse | undefined> =>
  unlessAbsent(control.call('GetFunction', apiNameOf(fn)));

const digestOf = async (fn: FunctionName, control: ControlPlane): Promise<string> => {
  const code = await unlessAbsent(control.call('GetFunctionAddress', apiNameOf(fn)));
  return (code && textOf(code, 'CodeSha256')) ?? '';
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
