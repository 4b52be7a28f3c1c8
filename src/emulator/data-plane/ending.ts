import type { ConnectionClosed } from '../../events.ts';
import {
  ABNORMAL_CLOSE_CODE,
  CLOSE_CAUSES,
  type CloseCause,
  causeOfClose,
  NO_CLOSE_CODE,
} from '../../platform/close-causes.ts';

export type Party = ConnectionClosed['by'];

/** Why a connection ended, who ended it, and what the client could see of it. */
export interface Ending {
  readonly cause: CloseCause;
  readonly by: Party;
  readonly closeCode: number;
  /** What happened this time, in addition to what the cause means in general. */
  readonly detail?: string;
}

/** Who is behind an end that came without a close frame. */
const ENDED_BY = {
  completed: 'function',
  executionTimeout: 'platform',
  functionAborted: 'function',
  functionExited: 'function',
  idleTimeout: 'platform',
  clientAborted: 'client',
  bootstrapExited: 'function',
  bootstrapMissing: 'platform',
  portNotBound: 'platform',
  upgradeRefused: 'function',
  clientLeft: 'client',
  targetStopped: 'platform',
} as const satisfies Record<CloseCause, Party>;

export const endingOf = (cause: CloseCause, detail?: string): Ending => ({
  cause,
  by: ENDED_BY[cause],
  closeCode: ABNORMAL_CLOSE_CODE,
  ...(detail === undefined ? {} : { detail }),
});

export const endingOfCloseFrame = (closeCode: number, by: 'client' | 'function'): Ending => ({
  cause: causeOfClose(closeCode, by),
  by,
  closeCode,
  detail: `the ${by} closed ${closeCode === NO_CLOSE_CODE ? 'without a code' : `with ${closeCode}`}`,
});

/** One side's TCP connection ended, and it had sent no close frame. */
export const endingOfSilence = (by: 'client' | 'function'): Ending => {
  const cause = by === 'client' ? 'clientAborted' : 'functionAborted';
  return endingOf(cause, `the ${by} hung up without a close frame`);
};

export const isSuccess = ({ cause }: Ending): boolean => cause === 'completed';

/** A sentence without its full stop: what happened, with the function status code. */
export const describeEnding = ({ cause, detail }: Ending): string => {
  const { status, meaning } = CLOSE_CAUSES[cause];
  return `${status} ${detail ?? meaning}`;
};
