import { failureOf } from '../engine/execute.ts';
import type { TargetName } from '../events.ts';
import type { Target } from '../targets/target.ts';
import { chooseTarget, type Purpose } from './choose-target.ts';
import type { Ending } from './ending.ts';
import { type ConfigurationChoice, type Prepared, prepare } from './prepare.ts';
import type { Surroundings } from './surroundings.ts';
import { withRetries } from './undertake.ts';

export interface TargetOptions extends ConfigurationChoice {
  /** As asked for; undefined leaves the choice to the credentials. */
  readonly target: TargetName | undefined;
  readonly purpose: Purpose;
  /** False for what can be done without it: a removal. */
  readonly needsCode?: boolean;
}

/**
 * Prepares the configuration, opens the target, acts on it and closes it. A refusal of the
 * platform is told and ends the operation; a mistake of ours flies on.
 */
export const onTarget = async (
  options: TargetOptions,
  surroundings: Surroundings,
  act: (target: Target, prepared: Prepared) => Promise<Ending>,
): Promise<Ending> => {
  const preparation = await prepare(options, options.needsCode ?? true, surroundings);
  if (preparation.kind === 'ended') return preparation.ending;
  const { prepared } = preparation;
  const chosen = await chooseTarget({ ...options, ...prepared }, surroundings);
  if (chosen.kind === 'refused') return chosen.ending;
  const target = withRetries(chosen.target, surroundings);
  return actOn(target, () => act(target, prepared), surroundings);
};

/** Acts on an open target, and closes it in any case. */
export const actOn = async (
  target: Target,
  act: () => Promise<Ending>,
  { emit }: Surroundings,
): Promise<Ending> => {
  try {
    return await act();
  } catch (error) {
    emit({ kind: 'failure-met', failure: failureOf(error) });
    emit({ kind: 'deploy-ended', outcome: 'stopped', functions: [], notRun: [] });
    return 'platform refused';
  } finally {
    await target.close();
  }
};
