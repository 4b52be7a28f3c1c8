import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Change } from '../../engine/plan.ts';
import type { Target } from '../../targets/target.ts';
import { accountOf, checkAgainstLive, type LiveSituation } from '../check/live-check.ts';
import { withoutInfos } from '../check/load-configuration.ts';
import type { Ending } from '../ending.ts';
import type { Prepared } from '../prepare.ts';
import type { Surroundings } from '../surroundings.ts';
import { undertakingOn } from '../target/undertake.ts';
import { withConsequences } from './consequences.ts';
import { readLive } from './find-live.ts';
import { tellWhoDoesNotFollow, tellWhoStays } from './followers.ts';
import { planDeploy } from './make-plan.ts';
import type { Publication } from './plan-publication.ts';
import { NEVER_MADE } from './plan-reasons.ts';
import { tellingOrigins } from './remembered-deploy.ts';

/** What a deploy would change, and what is wrong with that. */
export interface DeployPlan {
  readonly changes: readonly Change[];
  /** What the file is told beside what is live; empty where nobody asked. */
  readonly findings: readonly Diagnostic[];
}

interface PlanSettings {
  readonly dryRun: boolean;
  readonly mayReplace: boolean;
  /** Takes away what is live and not in the file. */
  readonly prune: boolean;
  readonly publication?: Publication | undefined;
}

/** Reads what is live, plans, and holds the file against it. Findings and plan have been told. */
export const makeDeployPlan = async (
  target: Target,
  prepared: Prepared,
  { dryRun, mayReplace, prune, publication }: PlanSettings,
  surroundings: Surroundings,
): Promise<DeployPlan> => {
  const { emit, host } = surroundings;
  const { wanted, model, judged } = prepared;
  const undertaking = undertakingOn(target, surroundings);
  const live = await readLive(
    wanted.map(({ fn }) => fn),
    undertaking,
  );
  const made = await planDeploy(wanted, live, undertaking, { prune, publication });
  const changes = tellingOrigins(made, target, prepared, host).map((change) =>
    withConsequences(change, target.name),
  );
  const account = judged && (await accountOf(target.control, emit));
  const situation = { live, mayReplace, account, fateOf: fateIn(changes) };
  const findings = judged ? checkAgainstLive(judged, model, situation, withoutInfos(emit)) : [];
  const planned = changes.map((change) => change.planned);
  emit({ kind: 'plan-made', target: target.name, dryRun, changes: planned });
  if (publication) tellWhoDoesNotFollow(wanted, publication.alias, surroundings);
  else await tellWhoStays(wanted, changes, target.control, surroundings);
  return { changes, findings };
};

const fateIn =
  (changes: readonly Change[]): LiveSituation['fateOf'] =>
  ({ name, namespace }) => {
    const address = `function/${namespace.value}/${name.value}`;
    const change = changes.find(({ planned }) => planned.address === address)?.planned;
    return change?.action === 'replace' && !change.reasons.includes(NEVER_MADE)
      ? 'replaced'
      : undefined;
  };

/** What no option overrides. */
const GUARDS: ReadonlySet<string> = new Set([
  'function/replacement-prevented',
  'function/removal-prevented',
]);
/** It says that a replacement is needed, and whether that may be is asked for all replacements. */
const ASKED_ELSEWHERE = 'ws/protocol-change';

/** How a change ends that must not even be begun; undefined where it may. */
export const refusalFor = (findings: readonly Diagnostic[]): Ending | undefined => {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.some(({ code }) => GUARDS.has(code))) return 'approval missing';
  return errors.some(({ code }) => code !== ASKED_ELSEWHERE) ? 'problems found' : undefined;
};
