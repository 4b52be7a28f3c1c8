import type { Execution } from '../engine/execute.ts';
import { type Change, isEmpty, orderSteps } from '../engine/plan.ts';
import { sentence, type Text } from '../language/text.ts';
import type { Target } from '../targets/target.ts';
import { carryOut } from './carry-out.ts';
import { ENDINGS, type Ending } from './ending.ts';
import { NEVER_MADE, planDeploy } from './make-plan.ts';
import { onTarget, type TargetOptions } from './on-target.ts';
import { addressesAtEnd, addressesOn } from './outputs.ts';
import type { Prepared } from './prepare.ts';
import type { Surroundings } from './surroundings.ts';
import { undertakingOn } from './undertake.ts';
import { whatBecame } from './what-became.ts';

export interface DeployOptions extends Omit<TargetOptions, 'purpose'> {
  /** Rehearse it on a copy of the local target. */
  readonly dryRun: boolean;
  readonly allowReplace: boolean;
  readonly detailedExitcode: boolean;
}

const NEEDS_APPROVAL: Text = {
  en: 'Not done: this would replace or remove {addresses}.',
  zh: '未执行：该操作会替换或删除 {addresses}。',
};
const APPROVE: Text = {
  en: 'A replacement closes every connection and may change the URL. Give --allow-replace if that is wanted.',
  zh: '替换会断开所有连接，访问地址也可能改变。确认需要时请加上 --allow-replace。',
};

const RUN_DEV: Text = {
  en: 'The local target is not running now: "scf-ws dev" serves these addresses.',
  zh: '本地目标当前未运行：请用 "scf-ws dev" 启动后再访问以上地址。',
};

/** Makes live what the file says; a rehearsal does the same on a copy of the local target. */
export const deploy = (options: DeployOptions, surroundings: Surroundings): Promise<Ending> =>
  onTarget(
    { ...options, purpose: options.dryRun ? 'rehearse' : 'change' },
    surroundings,
    (target, prepared, within) => deployTo(target, prepared, options, within),
  );

/** Plans and executes on an open target. */
export const deployTo = async (
  target: Target,
  prepared: Prepared,
  options: Pick<DeployOptions, 'dryRun' | 'allowReplace' | 'detailedExitcode'>,
  surroundings: Surroundings,
): Promise<Ending> => {
  const { emit } = surroundings;
  const changes = await planDeploy(prepared.wanted, undertakingOn(target, surroundings));
  const planned = changes.map((change) => change.planned);
  emit({ kind: 'plan-made', target: target.name, dryRun: options.dryRun, changes: planned });

  const blocked = options.allowReplace ? [] : destructive(changes);
  if (blocked.length > 0) {
    const addresses = blocked.join(', ');
    const message = sentence(NEEDS_APPROVAL, { addresses });
    emit({ kind: 'command-refused', message, help: sentence(APPROVE) });
    const functions = await addressesOn(target, prepared.wanted);
    const notRun = orderSteps(changes).map((step) => step.address);
    emit({ kind: 'deploy-ended', outcome: 'refused', functions, notRun });
    return 'approval missing';
  }
  const execution = await carryOut(orderSteps(changes), surroundings);
  const ending = await tellEnd(execution, target, prepared, surroundings);
  if (ending !== 'done') return ending;
  if (!target.staysUp && !options.dryRun) emit({ kind: 'note-made', note: sentence(RUN_DEV) });
  const differ = options.dryRun && options.detailedExitcode && !isEmpty(changes);
  return differ ? 'differences exist' : 'done';
};

/** Where the functions are now, and how it went. */
const tellEnd = async (
  execution: Execution,
  target: Target,
  { wanted }: Prepared,
  surroundings: Surroundings,
): Promise<Ending> => {
  const { emit } = surroundings;
  const became = whatBecame(execution, surroundings);
  const { functions, failure } = await addressesAtEnd(target, wanted);
  if (failure) emit({ kind: 'failure-met', failure });
  const isCutShort = failure !== undefined && execution.kind === 'done';
  const outcome = isCutShort ? 'stopped' : became.outcome;
  emit({ kind: 'deploy-ended', ...became, outcome, functions });
  return isCutShort ? 'platform refused' : ENDINGS[execution.kind];
};

/** What cannot be taken back: removals, and replacements of what has ever worked. */
const destructive = (changes: readonly Change[]): readonly string[] =>
  changes
    .filter(({ planned: { action, reasons } }) =>
      action === 'replace' ? !reasons.includes(NEVER_MADE) : action === 'remove',
    )
    .map(({ planned }) => planned.address);
