import type { LogLine } from '../../events.ts';
import type { FunctionName } from '../../resources/function/state.ts';

/** Which lines are wanted. */
export interface LogQuery {
  readonly functions: readonly FunctionName[];
  /** A request id, or how it begins. */
  readonly requestId: string | undefined;
  /** In milliseconds since the Unix epoch. */
  readonly since: number | undefined;
  /** At most as many of those that are there: the last ones. What comes later is told in full. */
  readonly limit: number;
}

/** Where lines come from. */
export interface LogSource {
  /** Those that have come since it was last asked, the oldest first. */
  read(): Promise<readonly LogLine[]>;
  /** How often asking is worth while, in milliseconds. */
  readonly pace: number;
}
