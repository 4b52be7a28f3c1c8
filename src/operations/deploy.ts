import { execute, notRunOf } from '../engine/execute.ts';
import { type Change, isEmpty, orderSteps } from '../engine/plan.ts';
import type { Outcome } from '../events.ts';
import { sentence, type Text } from '../language/text.ts';
import type { Target } from '../targets/target.ts';
import { ENDINGS, type Ending, OUTCOMES } from './ending.ts';
import { NEVER_MADE, planDeploy } from './make-plan.ts';
import { onTarget, type TargetOptions } from './on-target.ts';
import { addressesOn } from './outputs.ts';
import type { Prepared } from './prepare.ts';
import type { Surroundings } from './surroundings.ts';
import { undertakingOn } from './undertake.ts';

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
    (target, prepared) => deployTo(target, prepared, options, surroundings),
  );

/** Plans and executes on an open target. */
export const deployTo = async (
  target: Target,
  prepared: Prepared,
  options: Pick<DeployOptions, 'dryRun' | 'allowReplace' | 'detailedExitcode'>,
  surroundings: Surroundings,
): Promise<Ending> => {
  const { host, emit, signal } = surroundings;
  const changes = await planDeploy(prepared.wanted, undertakingOn(target, surroundings));
  const planned = changes.map((change) => change.planned);
  emit({ kind: 'plan-made', target: target.name, dryRun: options.dryRun, changes: planned });

  const end = async (outcome: Outcome, notRun: readonly string[]) => {
    const functions = await addressesOn(target, prepared.wanted);
    emit({ kind: 'deploy-ended', outcome, functions, notRun });
  };
  const blocked = options.allowReplace ? [] : destructive(changes);
  if (blocked.length > 0) {
    const addresses = blocked.join(', ');
    const message = sentence(NEEDS_APPROVAL, { addresses });
    emit({ kind: 'command-refused', message, help: sentence(APPROVE) });
    await end(
      'refused',
      orderSteps(changes).map((step) => step.address),
    );
    return 'approval missing';
  }
  const execution = await execute(orderSteps(changes), emit, host.clock, signal);
  await end(OUTCOMES[execution.kind], notRunOf(execution));
  if (execution.kind !== 'done') return ENDINGS[execution.kind];
  if (!target.staysUp && !options.dryRun) emit({ kind: 'note-made', note: sentence(RUN_DEV) });
  const differ = options.dryRun && options.detailedExitcode && !isEmpty(changes);
  return differ ? 'differences exist' : 'done';
};

/** What cannot be taken back: removals, and replacements of what has ever worked. */
const destructive = (changes: readonly Change[]): readonly string[] =>
  changes
    .filter(({ planned: { action, reasons } }) =>
      action === 'replace' ? !reasons.includes(NEVER_MADE) : action === 'remove',
    )
    .map(({ planned }) => planned.address);
