import type { Execution } from '../engine/execute.ts';
import type { Outcome } from '../events.ts';

/** How an operation ended; the command line turns it into an exit status. */
export type Ending =
  | 'done'
  | 'problems found'
  | 'wrong usage'
  | 'platform refused'
  | 'differences exist'
  | 'approval missing'
  | 'plan stale'
  | 'locked'
  | 'interrupted';

/** What becomes of an operation whose steps ended like that. */
export const ENDINGS: Record<Execution['kind'], Ending> = {
  done: 'done',
  stopped: 'platform refused',
  interrupted: 'interrupted',
};

export const OUTCOMES: Record<Execution['kind'], Outcome> = {
  done: 'done',
  stopped: 'stopped',
  interrupted: 'stopped',
};
