import { isEmpty } from '../../engine/plan.ts';
import type { Ending } from '../ending.ts';
import type { Surroundings } from '../surroundings.ts';
import { onTarget, type TargetOptions } from '../target/on-target.ts';
import { makeDeployPlan } from './deploy-plan.ts';
import { writePlanFile } from './plan-file.ts';
import type { Publication } from './plan-publication.ts';

export interface PlanOptions extends Omit<TargetOptions, 'purpose'> {
  readonly detailedExitcode: boolean;
  /** Plans what an approved deploy would do: a replacement is no problem then. */
  readonly allowReplace: boolean;
  readonly prune: boolean;
  readonly publication?: Publication;
  /** A file to keep the plan in. */
  readonly out?: string | undefined;
}

/** Tells what a deploy would change, and changes nothing. */
export const plan = (options: PlanOptions, surroundings: Surroundings): Promise<Ending> =>
  onTarget({ ...options, purpose: 'look' }, surroundings, async (target, prepared) => {
    const { allowReplace: mayReplace, publication } = options;
    const settings = { dryRun: false, mayReplace, prune: options.prune, publication };
    const { changes, findings } = await makeDeployPlan(target, prepared, settings, surroundings);
    const { out, stage, prune } = options;
    const origin = { ...prepared, stage, prune };
    const isKept = out === undefined || writePlanFile(out, changes, target, origin, surroundings);
    surroundings.emit({ kind: 'deploy-ended', outcome: 'planned', functions: [], notRun: [] });
    if (!isKept) return 'wrong usage';
    if (findings.some(({ severity }) => severity === 'error')) return 'problems found';
    return options.detailedExitcode && !isEmpty(changes) ? 'differences exist' : 'done';
  });
