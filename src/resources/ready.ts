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
  throw new ApiError('GetFunction', NOT_READY_IN_TIME, `${address} was not ready in time.`);
};

const FAILED = new Set(['CreateFailed', 'UpdateFailed', 'PublishFailed', 'DeleteFailed']);

/** Waits until a function is Active. Every write while it is not would be refused. */
export const waitUntilActive = (
  address: string,
  name: { readonly FunctionName: string; readonly Namespace: string },
  undertaking: Undertaking,
): Promise<void> =>
  lookUntil(
    address,
    async () => {
      const answer = await undertaking.control.call('GetFunction', name);
      const status = textOf(answer, 'Status') ?? '';
      if (status === 'Active') return { seen: undefined };
      if (FAILED.has(status)) throw failureOf(answer, status);
      return { status };
    },
    undertaking,
  );

const failureOf = (answer: ApiResponse, status: string): ApiError => {
  const reasons = listOf(answer, 'StatusReasons').map(
    (reason) => `${textOf(reason, 'ErrorCode') ?? ''}: ${textOf(reason, 'ErrorMessage') ?? ''}`,
  );
  const detail = reasons.join('; ') || textOf(answer, 'StatusDesc') || status;
  return new ApiError('GetFunction', status, detail, answer.RequestId);
};
