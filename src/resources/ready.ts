import { listOf, textOf } from './answer.ts';
import { ApiError, type ApiResponse } from './control-plane.ts';
import type { Undertaking } from './resource-kind.ts';

/** How long to wait between looks, in milliseconds: short at first, then longer. */
const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 2000;
const GROWTH = 1.5;
/** How long to wait in all, in milliseconds. */
const PATIENCE = 300_000;

/** The code of a failure that is ours: the platform neither finished nor refused. */
const NOT_READY_IN_TIME = 'NotReadyInTime';

/** Looks again and again, with growing pauses, until there is something to see. */
export const lookUntil = async <T>(
  address: string,
  look: () => Promise<{ readonly seen: T } | { readonly status: string }>,
  undertaking: Undertaking,
): Promise<T> => {
  let pause = FIRST_PAUSE;
  for (let waited = 0; waited < PATIENCE; waited += pause) {
    const result = await look();
    if ('seen' in result) return result.seen;
    undertaking.stillWaiting(address, result.status);
    await undertaking.pause(pause);
    pause = Math.min(pause * GROWTH, LONGEST_PAUSE);
  }
  throw new ApiError(undefined, NOT_READY_IN_TIME, `${address} was not ready in time.`);
};

/** The state in which a function serves. */
export const ACTIVE = 'Active';
const FAILED = new Set(['CreateFailed', 'UpdateFailed', 'PublishFailed', 'DeleteFailed']);

/** The failure that a status stands for; undefined for states that work, or will. */
export const failureIn = (status: string | undefined): string | undefined =>
  status !== undefined && FAILED.has(status) ? status : undefined;

type ApiName = { readonly FunctionName: string; readonly Namespace: string };

/** Waits while the platform works on a function: every write until then would be refused. */
export const waitUntilSteady = (
  address: string,
  name: ApiName,
  undertaking: Undertaking,
): Promise<ApiResponse> =>
  lookUntil(
    address,
    async () => {
      const answer = await undertaking.control.call('GetFunction', name);
      const status = textOf(answer, 'Status') ?? '';
      return status === ACTIVE || FAILED.has(status) ? { seen: answer } : { status };
    },
    undertaking,
  );

/** The same after a write of ours: a failure now is what came of it. */
export const waitUntilActive = async (
  address: string,
  name: ApiName,
  undertaking: Undertaking,
): Promise<void> => {
  const answer = await waitUntilSteady(address, name, undertaking);
  const failure = failureIn(textOf(answer, 'Status'));
  if (failure) throw failureOf(answer, failure);
};

const failureOf = (answer: ApiResponse, status: string): ApiError => {
  const reasons = listOf(answer, 'StatusReasons').map(
    (reason) => `${textOf(reason, 'ErrorCode') ?? ''}: ${textOf(reason, 'ErrorMessage') ?? ''}`,
  );
  const detail = reasons.join('; ') || textOf(answer, 'StatusDesc') || status;
  return new ApiError('GetFunction', status, detail, answer.RequestId);
};
