import { type Change, planChange } from '../../engine/plan.ts';
import { functionKind } from '../../resources/function/index.ts';
import type { CodeToSend } from '../../resources/function/settings/code.ts';
import {
  type FunctionName,
  type FunctionState,
  functionAddress,
} from '../../resources/function/state.ts';
import { namespaceKind } from '../../resources/namespace/index.ts';
import type { Undertaking } from '../../resources/resource-kind.ts';
import type { Wanted } from '../pack/pack.ts';
import type { LiveFunctions } from './find-live.ts';
import { type Publication, planPublication } from './plan-publication.ts';
import { NEVER_MADE } from './plan-reasons.ts';
import { planRemoval } from './plan-removal.ts';
import { planTriggers } from './plan-triggers.ts';

export interface PlanChoice {
  /** Takes away what is live and not in the file. */
  readonly prune?: boolean;
  /** Publishes a version of it, and leads connections there. */
  readonly publication?: Publication | undefined;
}

/** What a deploy of these functions would change. Writes nothing. */
export const planDeploy = async (
  wanted: readonly Wanted[],
  there: LiveFunctions,
  undertaking: Undertaking,
  { prune = false, publication }: PlanChoice = {},
): Promise<readonly Change[]> => {
  const codes = new Map(wanted.map(({ fn, code }) => [functionAddress(fn), code]));
  const kind = functionKind((name) => codeOf(codes, name));
  const versionsOf = async (
    fn: FunctionState,
    live: FunctionState | undefined,
    change: Change | undefined,
  ) => {
    if (!publication) return [];
    const desired = (live && kind.complete?.(fn, live, prune)) ?? fn;
    const action = change?.planned.action ?? 'keep';
    return planPublication({ desired, live, action }, publication, undertaking);
  };
  const changes: Change[] = [...planNamespaces(wanted, there.namespaces, undertaking)];
  for (const { fn, triggers } of wanted) {
    const { live, leftovers } = there.of(fn.functionName, fn.namespace);
    const change = planChange(kind, { desired: fn, live, prune, ...neverMade(live) }, undertaking);
    const isReplaced = change?.planned.action === 'replace';
    const isRenamed = live !== undefined && functionAddress(live) !== functionAddress(fn);
    const owner = { live, isReplaced, isRenamed, prune };
    const urls = await planTriggers(triggers, owner, undertaking);
    const removals = await Promise.all(
      leftovers.map((left) => planRemoval(left, true, undertaking)),
    );
    const stays = isReplaced || isRenamed ? undefined : live;
    const versions = await versionsOf(fn, stays, change);
    changes.push(...(change ? [change] : []), ...urls, ...removals.flat(), ...versions);
  }
  return changes;
};

/** The platform takes no updates of a function whose creation failed; it can only be made anew. */
const neverMade = (live: FunctionState | undefined) =>
  live?.status === 'CreateFailed' ? { replaceBecause: NEVER_MADE } : {};

/** A namespace that is not there is made before the functions that need it. */
const planNamespaces = (
  wanted: readonly Wanted[],
  live: readonly string[],
  undertaking: Undertaking,
): readonly Change[] =>
  [...new Set(wanted.map(({ fn }) => fn.namespace))]
    .filter((name) => !live.includes(name))
    .map((name) => planChange(namespaceKind, { desired: { name }, live: undefined }, undertaking))
    .filter((change) => change !== undefined);

const codeOf = (codes: ReadonlyMap<string, CodeToSend>, name: FunctionName): CodeToSend => {
  const code = codes.get(functionAddress(name));
  if (!code) throw new Error(`No code was packed for ${functionAddress(name)}.`);
  return code;
};
