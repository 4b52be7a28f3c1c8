import type { Execution } from '../engine/execute.ts';
import { isEmpty, orderSteps } from '../engine/plan.ts';
import type { SavedPlan } from '../engine/saved-plan.ts';
import { sentence, type Text } from '../language/text.ts';
import type { Target } from '../targets/target.ts';
import { ENDINGS, type Ending } from './ending.ts';
import { type Approvals, disapproval } from './plan/approval.ts';
import { makeDeployPlan, refusalFor } from './plan/deploy-plan.ts';
import { readPlanFile } from './plan/plan-file.ts';
import type { Publication } from './plan/plan-publication.ts';
import { madeBy, rememberDeploy } from './plan/remembered-deploy.ts';
import { choiceOf, staleness } from './plan/stale-plan.ts';
import type { Prepared } from './prepare.ts';
import type { Surroundings } from './surroundings.ts';
import { carryOut } from './target/carry-out.ts';
import { onTarget, type TargetOptions } from './target/on-target.ts';
import { addressesAtEnd, addressesOn } from './target/outputs.ts';
import { whatBecame } from './target/what-became.ts';

export interface DeployOptions extends Omit<TargetOptions, 'purpose'> {
  /** Rehearse it on a copy of the local target. */
  readonly dryRun: boolean;
  readonly approvals: Approvals;
  readonly prune: boolean;
  readonly detailedExitcode: boolean;
  /** A file with a plan that was made before: what it says is done, or nothing. */
  readonly plan?: string | undefined;
  readonly publication?: Publication;
}

const RUN_DEV: Text = {
  en: 'The local target is not running now: "scf-ws dev" serves these addresses.',
  zh: '本地目标当前未运行：请用 "scf-ws dev" 启动后再访问以上地址。',
};

/** Makes live what the file says; a rehearsal does the same on a copy of the local target. */
export const deploy = async (
  options: DeployOptions,
  surroundings: Surroundings,
): Promise<Ending> => {
  const { dryRun, plan } = options;
  const saved = plan === undefined ? undefined : readPlanFile(plan, surroundings);
  const choice = saved ? choiceOf(saved, options, surroundings) : plan === undefined && options;
  if (!choice) return 'wrong usage';
  const chosen = { ...options, ...choice, ...(saved && { saved }) };
  return onTarget(
    { ...chosen, purpose: dryRun ? 'rehearse' : 'change' },
    surroundings,
    (target, prepared, within) => deployTo(target, prepared, chosen, within),
  );
};

/** What is to be known of a deploy when its target is open. */
type Carrying = Omit<DeployOptions, keyof TargetOptions | 'plan'> & { readonly saved?: SavedPlan };

/** Plans and executes on an open target. */
export const deployTo = async (
  target: Target,
  prepared: Prepared,
  options: Carrying,
  surroundings: Surroundings,
): Promise<Ending> => {
  const { emit } = surroundings;
  const { dryRun, approvals, saved, prune, publication } = options;
  const settings = { dryRun, mayReplace: approvals.allowReplace, prune, publication };
  const { changes, findings } = await makeDeployPlan(target, prepared, settings, surroundings);
  const refusal =
    refusalFor(findings) ??
    staleness(saved, changes, surroundings) ??
    (await disapproval(changes, approvals, surroundings));
  if (refusal) {
    const functions = await addressesOn(target, prepared.wanted);
    const notRun = orderSteps(changes).map((step) => step.address);
    emit({ kind: 'deploy-ended', outcome: 'refused', functions, notRun });
    return refusal;
  }
  const execution = await carryOut(orderSteps(changes), surroundings);
  if (!dryRun) rememberDeploy(madeBy(execution, changes), target, prepared, surroundings);
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
