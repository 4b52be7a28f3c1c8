import { type Change, isEmpty, orderSteps } from '../engine/plan.ts';
import { type Sentence, sentence, type Text } from '../language/text.ts';
import type { Target } from '../targets/target.ts';
import { carryOut } from './carry-out.ts';
import { ENDINGS, type Ending } from './ending.ts';
import type { Surroundings } from './surroundings.ts';
import { whatBecame } from './what-became.ts';

interface Approval {
  /** Asks the user, once it is known what would change; false means no. */
  readonly approve: () => Promise<boolean>;
  /** What is said of a no. */
  readonly refusal: Sentence;
}

const APPROVE: Text = { en: 'Give --yes if that is wanted.', zh: '确认需要时请加上 --yes。' };

/** Tells the plan, asks, and does it only then. A plan of nothing asks nothing. */
export const withApproval = async (
  changes: readonly Change[],
  { approve, refusal }: Approval,
  target: Target,
  surroundings: Surroundings,
): Promise<Ending> => {
  const { emit } = surroundings;
  const planned = changes.map((change) => change.planned);
  const steps = orderSteps(changes);
  emit({ kind: 'plan-made', target: target.name, dryRun: false, changes: planned });
  if (!isEmpty(changes) && !(await approve())) {
    const notRun = steps.map((step) => step.address);
    emit({ kind: 'command-refused', message: refusal, help: sentence(APPROVE) });
    emit({ kind: 'deploy-ended', outcome: 'refused', functions: [], notRun });
    return 'approval missing';
  }
  const execution = await carryOut(steps, surroundings);
  emit({ kind: 'deploy-ended', ...whatBecame(execution, surroundings), functions: [] });
  return ENDINGS[execution.kind];
};
