import { isEmpty, orderSteps } from '../engine/plan.ts';
import { sentence, type Text } from '../language/text.ts';
import type { Target } from '../targets/target.ts';
import { carryOut } from './carry-out.ts';
import { ENDINGS, type Ending } from './ending.ts';
import { onTarget, type TargetOptions } from './on-target.ts';
import { planRemove } from './plan-removal.ts';
import type { Prepared } from './prepare.ts';
import type { Surroundings } from './surroundings.ts';
import { undertakingOn } from './undertake.ts';
import { whatBecame } from './what-became.ts';

export interface RemoveOptions extends Omit<TargetOptions, 'purpose'> {
  /** Asks the user, once it is known what would go; false means no. */
  readonly approve: () => Promise<boolean>;
}

const NEEDS_APPROVAL: Text = {
  en: 'Not done: a removal cannot be taken back.',
  zh: '未执行：删除后无法恢复。',
};
const APPROVE: Text = { en: 'Give --yes if that is wanted.', zh: '确认需要时请加上 --yes。' };

/** Removes from a target what the file describes. */
export const remove = (options: RemoveOptions, surroundings: Surroundings): Promise<Ending> =>
  onTarget(
    { ...options, purpose: 'change', needsCode: false, command: 'remove' },
    surroundings,
    (target, prepared, within) => removeFrom(target, prepared, options, within),
  );

const removeFrom = async (
  target: Target,
  { model }: Prepared,
  { approve }: RemoveOptions,
  surroundings: Surroundings,
): Promise<Ending> => {
  const { emit } = surroundings;
  const changes = await planRemove(model.functions, undertakingOn(target, surroundings));
  const planned = changes.map((change) => change.planned);
  const steps = orderSteps(changes);
  emit({ kind: 'plan-made', target: target.name, dryRun: false, changes: planned });
  if (!isEmpty(changes) && !(await approve())) {
    const notRun = steps.map((step) => step.address);
    emit({ kind: 'command-refused', message: sentence(NEEDS_APPROVAL), help: sentence(APPROVE) });
    emit({ kind: 'deploy-ended', outcome: 'refused', functions: [], notRun });
    return 'approval missing';
  }
  const execution = await carryOut(steps, surroundings);
  emit({ kind: 'deploy-ended', ...whatBecame(execution, surroundings), functions: [] });
  return ENDINGS[execution.kind];
};
