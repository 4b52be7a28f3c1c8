import { type Execution, notRunOf } from '../engine/execute.ts';
import type { EventOf } from '../events.ts';
import { OUTCOMES } from './ending.ts';
import type { Surroundings } from './surroundings.ts';

/** What became of the steps; where it stopped: what was done before, and what to type to go on. */
export const whatBecame = (
  execution: Execution,
  { commandLine }: Surroundings,
): Omit<EventOf<'deploy-ended'>, 'kind' | 'functions'> => {
  const told = { outcome: OUTCOMES[execution.kind], notRun: notRunOf(execution) };
  if (execution.kind === 'done') return told;
  const done = execution.done.map(({ address, action }) => ({ address, action }));
  return { ...told, done, ...(commandLine && { resume: commandLine }) };
};
