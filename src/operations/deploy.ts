import type { Execution } from '../engine/execute.ts';
import { isEmpty, orderSteps } from '../engine/plan.ts';
import { sentence, type Text } from '../language/text.ts';
import type { Target } from '../targets/target.ts';
import { type Approvals, disapproval } from './approval.ts';
import { carryOut } from './carry-out.ts';
import { makeDeployPlan, refusalFor } from './deploy-plan.ts';
import { ENDINGS, type Ending } from './ending.ts';
import { onTarget, type TargetOptions } from './on-target.ts';
import { addressesAtEnd, addressesOn } from './outputs.ts';
import type { Prepared } from './prepare.ts';
import type { Surroundings } from './surroundings.ts';
import { whatBecame } from './what-became.ts';

export interface DeployOptions extends Omit<TargetOptions, 'purpose'> {
  /** Rehearse it on a copy of the local target. */
  readonly dryRun: boolean;
  readonly approvals: Approvals;
  readonly prune: boolean;
  readonly detailedExitcode: boolean;
}

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
  options: Pick<DeployOptions, 'dryRun' | 'approvals' | 'detailedExitcode' | 'prune'>,
  surroundings: Surroundings,
): Promise<Ending> => {
  const { emit } = surroundings;
  const { dryRun, approvals, prune } = options;
  const settings = { dryRun, mayReplace: approvals.allowReplace, prune };
  const { changes, findings } = await makeDeployPlan(target, prepared, settings, surroundings);
  const refusal = refusalFor(findings) ?? (await disapproval(changes, approvals, surroundings));
  if (refusal) {
    const functions = await addressesOn(target, prepared.wanted);
    const notRun = orderSteps(changes).map((step) => step.address);
    emit({ kind: 'deploy-ended', outcome: 'refused', functions, notRun });
    return refusal;
  }
  const execution = await carryOut(orderSteps(changes), surroundings);
  const ending = await tellEnd(execution, target, prepared, surroundings);
  if (ending !== 'done') return ending;
  if (!target.staysUp && !dryRun) emit({ kind: 'note-made', note: sentence(RUN_DEV) });
  const differ = dryRun && options.detailedExitcode && !isEmpty(changes);
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
  const { functions, failure } = await addressesAtEnd(target, wanted);
  if (failure) emit({ kind: 'failure-met', failure });
  const isCutShort = failure !== undefined || execution.kind !== 'done';
  emit({ kind: 'deploy-ended', ...whatBecame(execution, surroundings, isCutShort), functions });
  if (execution.kind !== 'done') return ENDINGS[execution.kind];
  return isCutShort ? 'platform refused' : 'done';
};
