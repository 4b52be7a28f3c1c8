import { isEmpty } from '../engine/plan.ts';
import type { Ending } from './ending.ts';
import { planDeploy } from './make-plan.ts';
import { onTarget, type TargetOptions } from './on-target.ts';
import type { Surroundings } from './surroundings.ts';
import { undertakingOn } from './undertake.ts';

export interface PlanOptions extends Omit<TargetOptions, 'purpose'> {
  readonly detailedExitcode: boolean;
}

/** Tells what a deploy would change, and changes nothing. */
export const plan = (options: PlanOptions, surroundings: Surroundings): Promise<Ending> =>
  onTarget({ ...options, purpose: 'look' }, surroundings, async (target, { wanted }) => {
    const changes = await planDeploy(wanted, undertakingOn(target, surroundings));
    const planned = changes.map((change) => change.planned);
    surroundings.emit({ kind: 'plan-made', target: target.name, dryRun: false, changes: planned });
    surroundings.emit({ kind: 'deploy-ended', outcome: 'planned', functions: [], notRun: [] });
    return options.detailedExitcode && !isEmpty(changes) ? 'differences exist' : 'done';
  });
