import type { Ending } from '../operations/ending.ts';

/** What the exit status says; frozen by the contract. */
export const EXIT = {
  ok: 0,
  problemsFound: 1,
  wrongUsage: 2,
  platformRefused: 3,
  differencesExist: 4,
  approvalMissing: 5,
  planStale: 6,
  locked: 7,
  bug: 70,
  interrupted: 130,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

export const STATUS_OF: Record<Ending, ExitStatus> = {
  done: EXIT.ok,
  'problems found': EXIT.problemsFound,
  'wrong usage': EXIT.wrongUsage,
  'platform refused': EXIT.platformRefused,
  'differences exist': EXIT.differencesExist,
  'approval missing': EXIT.approvalMissing,
  'plan stale': EXIT.planStale,
  locked: EXIT.locked,
  interrupted: EXIT.interrupted,
};
