/** Why a connection ended, and the function status code that SCF records for it. */
export interface Cause {
  readonly status: number;
  readonly meaning: string;
  /** 'documented', or 'assumed' where the pages are silent (see docs/decisions). */
  readonly evidence: 'documented' | 'assumed';
}

export const CLOSE_CAUSES = {
  completed: {
    status: 200,
    meaning: 'either side closed with 1000, 1010 or 1011',
    evidence: 'documented',
  },
  executionTimeout: {
    status: 433,
    meaning: 'the connection outlived the execution timeout',
    evidence: 'documented',
  },
  functionAborted: {
    status: 439,
    meaning: 'the function closed with any other code',
    evidence: 'documented',
  },
  functionExited: {
    status: 439,
    meaning: 'the process of the function ended while it served',
    evidence: 'documented',
  },
  idleTimeout: {
    status: 455,
    meaning: 'no message travelled for the idle timeout',
    evidence: 'documented',
  },
  clientAborted: {
    status: 456,
    meaning: 'the client closed with any other code',
    evidence: 'documented',
  },
  bootstrapExited: {
    status: 405,
    meaning: 'scf_bootstrap ended before anything listened',
    evidence: 'documented',
  },
  bootstrapMissing: {
    status: 445,
    meaning: 'the package has no scf_bootstrap at its root',
    evidence: 'documented',
  },
  portNotBound: {
    status: 446,
    meaning: 'nothing listened on 0.0.0.0:9000 within the init timeout',
    evidence: 'documented',
  },
  upgradeRefused: {
    status: 500,
    meaning: 'the function answered the upgrade with something other than 101',
    evidence: 'assumed',
  },
  clientLeft: {
    status: 499,
    meaning: 'the client went away before the upgrade was answered',
    evidence: 'assumed',
  },
  targetStopped: {
    status: 500,
    meaning: 'the local target was stopped',
    evidence: 'assumed',
  },
} as const satisfies Record<string, Cause>;

export type CloseCause = keyof typeof CLOSE_CAUSES;

const CLEAN_CLOSE_CODES: ReadonlySet<number> = new Set([1000, 1010, 1011]);

/** RFC 6455 section 7.4.1: no code in the close frame, and no close frame at all. */
export const NO_CLOSE_CODE = 1005;
export const ABNORMAL_CLOSE_CODE = 1006;

/** The cause of a connection that one side closed with a code (RFC 6455 section 7.4). */
export const causeOfClose = (closeCode: number, by: 'client' | 'function'): CloseCause => {
  if (CLEAN_CLOSE_CODES.has(closeCode)) return 'completed';
  return by === 'client' ? 'clientAborted' : 'functionAborted';
};
