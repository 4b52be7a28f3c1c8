import { FUNCTION_ABSENT } from '../../platform/api-errors.ts';
import { DEFAULTS } from '../../platform/defaults.ts';
import { textOf } from '../answer.ts';
import { ApiError, type ApiResponse, type ControlPlane } from '../control-plane.ts';
import { ACTIVE, failureIn, isUnderWay, lookUntil } from '../ready.ts';
import type { Undertaking } from '../resource-kind.ts';
import { readImage } from './settings/code.ts';
import { readInstances } from './settings/instances.ts';
import { readNetwork } from './settings/network.ts';
import { readReports } from './settings/reports.ts';
import { readSizes } from './settings/sizes.ts';
import { readStorage } from './settings/storage.ts';
import { readTags } from './settings/tags.ts';
import { type FunctionName, type FunctionState, functionAddress } from './state.ts';

/** A function, or one of its published versions. */
interface Place extends FunctionName {
  readonly version?: string;
}

/** The live function or version, or undefined where there is none of that name. */
export const readFunction = async (
  fn: Place,
  control: ControlPlane,
): Promise<FunctionState | undefined> => {
  const answer = await askFor(fn, control);
  return answer && toState(answer, await digestOf(answer, fn, control));
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
      return { seen: answer && toState(answer, await digestOf(answer, fn, control)) };
    },
    undertaking,
  );

const apiNameOf = ({ functionName, namespace, version }: Place) => ({
  FunctionName: functionName,
  Namespace: namespace,
  ...(version && { Qualifier: version }),
});

const askFor = (fn: Place, control: ControlPlane): Promise<ApiResponse | undefined> =>
  unlessAbsent(control.call('GetFunction', apiNameOf(fn)));

/** An image has no code of which there could be a digest. */
const digestOf = async (answer: ApiResponse, fn: Place, control: ControlPlane): Promise<string> => {
  if (readImage(answer)) return '';
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
  protocolType: textOf(answer, 'ProtocolType') || undefined,
  handler: textOf(answer, 'Handler') || undefined,
  ...readSizes(answer),
  ...readNetwork(answer),
  ...readStorage(answer),
  ...readReports(answer),
  ...readInstances(answer),
  codeSha256,
  image: readImage(answer),
  ...readTags(answer),
  status: failureIn(textOf(answer, 'Status')) ?? ACTIVE,
});
