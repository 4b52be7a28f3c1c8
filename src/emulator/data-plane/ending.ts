import type { ConnectionClosed } from '../../events.ts';
import { type Sentence, sentence } from '../../language/text.ts';
import {
  ABNORMAL_CLOSE_CODE,
  CLOSE_CAUSES,
  type CloseCause,
  causeOfClose,
  NO_CLOSE_CODE,
} from '../../platform/close-causes.ts';
import { detail } from './details.ts';

export type Party = ConnectionClosed['by'];

/** Why a connection ended, who ended it, and what the client could see of it. */
export interface Ending {
  readonly cause: CloseCause;
  readonly by: Party;
  readonly closeCode: number;
  /** What happened this time, in addition to what the cause means in general. */
  readonly detail?: Sentence;
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

export const endingOf = (cause: CloseCause, what?: Sentence): Ending => ({
  cause,
  by: ENDED_BY[cause],
  closeCode: ABNORMAL_CLOSE_CODE,
  ...(what && { detail: what }),
});

export const endingOfCloseFrame = (closeCode: number, by: 'client' | 'function'): Ending => ({
  cause: causeOfClose(closeCode, by),
  by,
  closeCode,
  detail: closedBy(closeCode, by),
});

const closedBy = (code: number, by: 'client' | 'function'): Sentence =>
  code === NO_CLOSE_CODE ? detail(`${by}ClosedBare`) : detail(`${by}Closed`, { code });

/** One side's TCP connection ended, and it had sent no close frame. */
export const endingOfSilence = (by: 'client' | 'function'): Ending => {
  const cause = by === 'client' ? 'clientAborted' : 'functionAborted';
  return endingOf(cause, detail(`${by}HungUp`));
};

export const isSuccess = ({ cause }: Ending): boolean => cause === 'completed';

/** What happened, in words without a full stop. */
export const describeEnding = ({ cause, detail: what }: Ending): Sentence =>
  what ?? sentence(CLOSE_CAUSES[cause].meaning);
