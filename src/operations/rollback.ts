import { type Change, isEmpty, orderSteps } from '../engine/plan.ts';
import { sentence, type Text } from '../language/text.ts';
import type { Target } from '../targets/target.ts';
import { chosenFunctions, noSuchFunction } from './choose-function.ts';
import { ENDINGS, type Ending } from './ending.ts';
import { type Approvals, unlessAgreed } from './plan/approval.ts';
import { planRollback, type RollbackWish } from './plan/plan-rollback.ts';
import { inDoubt, ROLLBACK } from './plan/rollback-refusal.ts';
import type { Prepared } from './prepare.ts';
import type { Surroundings } from './surroundings.ts';
import { carryOut } from './target/carry-out.ts';
import { onTarget, type TargetOptions } from './target/on-target.ts';
import { undertakingOn } from './target/undertake.ts';
import { whatBecame } from './target/what-became.ts';

export interface RollbackOptions extends Omit<TargetOptions, 'purpose'>, RollbackWish {
  /** Undefined for all functions of the file. */
  readonly functionName: string | undefined;
  /** Whether traffic may move: it goes to other code at once. */
  readonly approvals: Omit<Approvals, 'allowReplace'>;
}

const QUESTION: Text = { en: 'Roll back to that?', zh: '确定回退吗？' };
const NEEDS_APPROVAL: Text = {
  en: 'Not done: new connections would go to other code.',
  zh: '未执行：新连接将由其他版本的代码处理。',
};
const LATEST_STAYS: Text = {
  en: 'New connections go to the older version; those that are open stay where they are. The next "deploy --publish" leads them on to what the file says.',
  zh: '新连接将使用旧版本，已建立的连接不受影响。下一次 "deploy --publish" 会将流量切换到配置文件描述的版本。',
};

/** Leads the traffic of an alias back to a version that was published before. */
export const rollback = (options: RollbackOptions, surroundings: Surroundings): Promise<Ending> =>
  onTarget(
    { ...options, purpose: 'change', needsCode: false, command: ROLLBACK },
    surroundings,
    (target, prepared, within) => rollbackOn(target, prepared, options, within),
  );

const rollbackOn = async (
  target: Target,
  { model }: Prepared,
  options: RollbackOptions,
  surroundings: Surroundings,
): Promise<Ending> => {
  const chosen = chosenFunctions(model, options.functionName);
  if (chosen.length === 0) return noSuchFunction(model, options.functionName, surroundings);
  const before = options.version === undefined ? surroundings.diary?.before : undefined;
  const planned =
    (before && inDoubt(before)) ??
    (await planRollback(chosen, options, undertakingOn(target, surroundings)));
  if (planned.kind === 'impossible') {
    const { message, help } = planned;
    surroundings.emit({ kind: 'command-refused', message, ...(help && { help }) });
    return 'wrong usage';
  }
  return moveTraffic(planned.changes, target, options.approvals, surroundings);
};

const moveTraffic = async (
  changes: readonly Change[],
  target: Target,
  approvals: RollbackOptions['approvals'],
  surroundings: Surroundings,
): Promise<Ending> => {
  const { emit } = surroundings;
  const planned = changes.map((change) => change.planned);
  const steps = orderSteps(changes);
  emit({ kind: 'plan-made', target: target.name, dryRun: false, changes: planned });
  const matter = { question: sentence(QUESTION), refusal: sentence(NEEDS_APPROVAL) };
  const isAgreed = isEmpty(changes) || approvals.yes;
  const refusal = isAgreed ? undefined : await unlessAgreed(matter, approvals, surroundings);
  if (refusal) {
    const notRun = steps.map((step) => step.address);
    emit({ kind: 'deploy-ended', outcome: 'refused', functions: [], notRun });
    return refusal;
  }
  const execution = await carryOut(steps, surroundings);
  emit({ kind: 'deploy-ended', ...whatBecame(execution, surroundings), functions: [] });
  if (execution.kind === 'done' && steps.length > 0) {
    emit({ kind: 'note-made', note: sentence(LATEST_STAYS) });
  }
  return ENDINGS[execution.kind];
};
