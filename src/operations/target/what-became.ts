import { type Execution, notRunOf } from '../../engine/execute.ts';
import type { EventOf } from '../../events.ts';
import { OUTCOMES } from '../ending.ts';
import type { Surroundings } from '../surroundings.ts';

/** What became of the steps; where it stopped: what was done before, and what to type to go on. */
export const whatBecame = (
  execution: Execution,
  { commandLine }: Surroundings,
  isCutShort = execution.kind !== 'done',
): Omit<EventOf<'deploy-ended'>, 'kind' | 'functions'> => {
  const notRun = notRunOf(execution);
  if (!isCutShort) return { outcome: OUTCOMES[execution.kind], notRun };
  const done = execution.done.map(({ address, action }) => ({ address, action }));
  return { outcome: 'stopped', notRun, done, ...(commandLine && { resume: commandLine }) };
};
