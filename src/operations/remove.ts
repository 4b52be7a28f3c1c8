import { orderSteps } from '../engine/plan.ts';
import type { Target } from '../targets/target.ts';
import { checkAgainstLive } from './check/live-check.ts';
import { ENDINGS, type Ending } from './ending.ts';
import { type Approvals, disapproval } from './plan/approval.ts';
import { withConsequences } from './plan/consequences.ts';
import { refusalFor } from './plan/deploy-plan.ts';
import { namedIn, readLive } from './plan/find-live.ts';
import { planRemove } from './plan/plan-removal.ts';
import { madeBy, rememberDeploy } from './plan/remembered-deploy.ts';
import type { Prepared } from './prepare.ts';
import type { Surroundings } from './surroundings.ts';
import { carryOut } from './target/carry-out.ts';
import { onTarget, type TargetOptions } from './target/on-target.ts';
import { undertakingOn } from './target/undertake.ts';
import { whatBecame } from './target/what-became.ts';

export interface RemoveOptions extends Omit<TargetOptions, 'purpose'> {
  readonly approvals: Approvals;
}

/** What must be known of a function before it goes. */
const ASKED = new Set(['function/name-taken', 'function/removal-prevented']);

/** Removes from a target what the file describes. */
export const remove = (options: RemoveOptions, surroundings: Surroundings): Promise<Ending> =>
  onTarget(
    { ...options, purpose: 'change', needsCode: false, command: 'remove' },
    surroundings,
    (target, prepared, within) => removeFrom(target, prepared, options, within),
  );

const removeFrom = async (
  target: Target,
  prepared: Prepared,
  { approvals }: RemoveOptions,
  surroundings: Surroundings,
): Promise<Ending> => {
  const { emit } = surroundings;
  const { model, judged } = prepared;
  const undertaking = undertakingOn(target, surroundings);
  const live = await readLive(namedIn(model.functions), undertaking);
  const changes = await planRemove(model.functions, live, undertaking);
  const situation = {
    live,
    mayReplace: false,
    account: undefined,
    fateOf: () => 'removed' as const,
  };
  const findings = judged ? checkAgainstLive(judged, model, situation, emit, ASKED) : [];
  const planned = changes.map((change) => withConsequences(change, target.name).planned);
  const steps = orderSteps(changes);
  emit({ kind: 'plan-made', target: target.name, dryRun: false, changes: planned });
  const refusal = refusalFor(findings) ?? (await disapproval(changes, approvals, surroundings));
  if (refusal) {
    const notRun = steps.map((step) => step.address);
    emit({ kind: 'deploy-ended', outcome: 'refused', functions: [], notRun });
    return refusal;
  }
  const execution = await carryOut(steps, surroundings);
  rememberDeploy(madeBy(execution, changes), target, prepared, surroundings);
  emit({ kind: 'deploy-ended', ...whatBecame(execution, surroundings), functions: [] });
  return ENDINGS[execution.kind];
};
