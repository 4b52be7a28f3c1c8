import { FUNCTION_BUSY } from '../platform/api-errors.ts';
import { listOf, textOf } from './answer.ts';
import { ApiError, type ApiResponse } from './control-plane.ts';
import type { Undertaking } from './resource-kind.ts';

/** How long to wait between looks, in milliseconds: short at first, then longer. */
const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 2000;
const GROWTH = 1.5;

/** The code of a failure that is ours: the platform neither finished nor refused. */
const NOT_READY_IN_TIME = 'NotReadyInTime';

/** Looks again and again, with growing pauses, until there is something to see. */
export const lookUntil = async <T>(
  address: string,
  look: () => Promise<{ readonly seen: T } | { readonly status: string }>,
  { now, pause, patience, stillWaiting }: Undertaking,
): Promise<T> => {
  const startedAt = now();
  for (let milliseconds = FIRST_PAUSE; ; milliseconds *= GROWTH) {
    const result = await look();
    if ('seen' in result) return result.seen;
    if (now() - startedAt >= patience) throw notReady(address, result.status, patience);
    stillWaiting(address, result.status);
    await pause(Math.min(milliseconds, LONGEST_PAUSE));
  }
};

const notReady = (address: string, status: string, patience: number): ApiError => {
  const seconds = Math.round(patience / 1000);
  const message = `${address} was still ${status || 'unfinished'} after ${seconds} s.`;
  return new ApiError(undefined, NOT_READY_IN_TIME, message);
};

/** The state in which a function serves. */
export const ACTIVE = 'Active';
const FAILED = new Set(['CreateFailed', 'UpdateFailed', 'PublishFailed', 'DeleteFailed']);

/** The failure that a status stands for; undefined for states that work, or will. */
export const failureIn = (status: string | undefined): string | undefined =>
  status !== undefined && FAILED.has(status) ? status : undefined;

/** Whether the platform is still at work on a function of this status. */
export const isUnderWay = (status: string | undefined): boolean =>
  status !== undefined && status !== ACTIVE && !FAILED.has(status);

export type ApiName = { readonly FunctionName: string; readonly Namespace: string };

/** Waits while the platform works on a function: every write until then would be refused. */
const waitUntilSteady = (
  address: string,
  name: ApiName,
  undertaking: Undertaking,
): Promise<ApiResponse> =>
  lookUntil(
    address,
    async () => {
      const answer = await undertaking.control.call('GetFunction', name);
      const status = textOf(answer, 'Status') ?? '';
      return isUnderWay(status) ? { status } : { seen: answer };
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

/** Others may be at work too, so it is waited for more than once, but not for ever. */
const TURNS = 3;

/** Writes as soon as the platform takes it: while it works on the function, it takes nothing. */
export const whenSteady = async (
  write: () => Promise<ApiResponse>,
  address: string,
  name: ApiName,
  undertaking: Undertaking,
): Promise<ApiResponse> => {
  for (let turn = 1; turn < TURNS; turn += 1) {
    try {
      return await write();
    } catch (error) {
      if (!isBusy(error)) throw error;
      await waitUntilWritable(error.action, address, name, undertaking);
    }
  }
  return write();
};

const isBusy = (error: unknown): error is ApiError =>
  error instanceof ApiError && FUNCTION_BUSY.has(error.code);

/** What was never made takes nothing but its removal. */
const waitUntilWritable = async (
  action: string | undefined,
  address: string,
  name: ApiName,
  undertaking: Undertaking,
): Promise<void> => {
  const answer = await waitUntilSteady(address, name, undertaking);
  const wasMade = textOf(answer, 'Status') !== 'CreateFailed';
  if (!wasMade && action !== 'DeleteFunction') throw failureOf(answer, 'CreateFailed');
};

const failureOf = (answer: ApiResponse, status: string): ApiError =>
  new ApiError('GetFunction', status, reasonIn(answer) || status, answer.RequestId);

/** Why a function has failed, in the platform's words; empty where it does not say. */
export const reasonIn = (answer: ApiResponse): string => {
  const reasons = listOf(answer, 'StatusReasons').map(
    (reason) => `${textOf(reason, 'ErrorCode') ?? ''}: ${textOf(reason, 'ErrorMessage') ?? ''}`,
  );
  return reasons.join('; ') || (textOf(answer, 'StatusDesc') ?? '');
};
