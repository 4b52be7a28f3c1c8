import type { Emit } from '../events.ts';
import { wait } from '../host/clock.ts';
import type { Host } from '../host/host.ts';
import { isTransient, MADE_ANEW_EACH_TIME, mayBeDoneAfter } from '../platform/transient-errors.ts';
import { ApiError, type ApiResponse, type ControlPlane } from '../resources/control-plane.ts';

/** How often a call is made in all. */
const ATTEMPTS = 5;
/** The pause doubles from the first to the longest, in milliseconds. */
const FIRST_PAUSE = 400;
const LONGEST_PAUSE = 8000;
/** A platform that asks for more than this is told to the user instead, in milliseconds. */
const LONGEST_ASKED = 60_000;

type Chance = Pick<Host, 'clock' | 'random'>;

/**
 * Makes a call again where the platform was over its rate, failed, or did not answer: a few times,
 * with pauses that differ from one client to the next. Everything else is a refusal, and final.
 */
export const retrying = (control: ControlPlane, chance: Chance, emit: Emit): ControlPlane => ({
  region: control.region,
  async call(action, request, service) {
    let mayBeDone = false;
    for (let attempt = 1; ; attempt += 1) {
      const result = await tried(control.call(action, request, service));
      if (isAnswer(result)) return result;
      const milliseconds = pauseAfter(result, action, attempt, chance);
      if (milliseconds === undefined) throw knowing(mayBeDone, result);
      const { code } = result;
      emit({ kind: 'call-retried', action, code, attempt, attempts: ATTEMPTS, milliseconds });
      mayBeDone ||= mayBeDoneAfter(code);
      await wait(chance.clock, milliseconds);
    }
  },
});

const isAnswer = (result: ApiResponse | ApiError): result is ApiResponse =>
  !(result instanceof ApiError);

const tried = async (call: Promise<ApiResponse>): Promise<ApiResponse | ApiError> => {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
};

/** Undefined where the call is not to be made again. */
const pauseAfter = (
  { code, circumstances: { retryAfterMilliseconds: asked = 0 } }: ApiError,
  action: string,
  attempt: number,
  { random }: Chance,
): number | undefined => {
  if (!isTransient(code) || attempt >= ATTEMPTS || asked > LONGEST_ASKED) return undefined;
  if (mayBeDoneAfter(code) && MADE_ANEW_EACH_TIME.has(action)) return undefined;
  const longest = Math.min(FIRST_PAUSE * 2 ** (attempt - 1), LONGEST_PAUSE);
  const share = Number.parseInt(random.hex(4), 16) / 0xffff_ffff;
  return Math.max(asked, Math.round((longest / 2) * (1 + share)));
};

/** What is refused now may be what an attempt before has done. */
const knowing = (mayBeDone: boolean, error: ApiError): ApiError => {
  if (!mayBeDone) return error;
  const { action, code, message, requestId, circumstances } = error;
  return new ApiError(action, code, message, requestId, { ...circumstances, mayBeDone });
};
