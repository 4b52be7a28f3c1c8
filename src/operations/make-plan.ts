import { type Change, planChange } from '../engine/plan.ts';
import type { Package } from '../package/package.ts';
import { functionKind } from '../resources/function/index.ts';
import {
  type FunctionName,
  type FunctionState,
  functionAddress,
} from '../resources/function/state.ts';
import { namespaceKind, readNamespaces } from '../resources/namespace/index.ts';
import type { Undertaking } from '../resources/resource-kind.ts';
import { triggerKind } from '../resources/trigger/index.ts';
import { readTriggers } from '../resources/trigger/read.ts';
import { liveOf } from './find-live.ts';
import type { Wanted } from './pack.ts';
import { planTriggers } from './plan-triggers.ts';

/** What a deploy of these functions would change. Reads what is live, writes nothing. */
export const planDeploy = async (
  wanted: readonly Wanted[],
  undertaking: Undertaking,
): Promise<readonly Change[]> => {
  const codes = new Map(wanted.map(({ fn, code }) => [functionAddress(fn), code]));
  const kind = functionKind((name) => codeOf(codes, name));
  const namespaces = await readNamespaces(undertaking.control);
  const changes: Change[] = [...planNamespaces(wanted, namespaces, undertaking)];
  for (const { fn, triggers } of wanted) {
    const { live, leftovers } = await liveOf(fn, namespaces, undertaking);
    const change = planChange(kind, { desired: fn, live }, undertaking);
    const replaced = change?.planned.action === 'replace';
    const urls = await planTriggers(triggers, live, replaced, undertaking);
    const removals = await Promise.all(leftovers.map((left) => planRemoval(left, undertaking)));
    changes.push(...(change ? [change] : []), ...urls, ...removals.flat());
  }
  return changes;
};

/** What a removal of everything the file describes would change. */
export const planRemove = async (
  wanted: readonly Wanted[],
  undertaking: Undertaking,
): Promise<readonly Change[]> => {
  const namespaces = await readNamespaces(undertaking.control);
  const changes: Change[] = [];
  for (const { fn } of wanted) {
    const { live, leftovers } = await liveOf(fn, namespaces, undertaking);
    for (const found of live ? [live, ...leftovers] : leftovers) {
      changes.push(...(await planRemoval(found, undertaking)));
    }
  }
  return changes;
};

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

const codeOf = (codes: ReadonlyMap<string, Package>, name: FunctionName): Package => {
  const code = codes.get(functionAddress(name));
  if (!code) throw new Error(`No code was packed for ${functionAddress(name)}.`);
  return code;
};

const planRemoval = async (
  live: FunctionState,
  undertaking: Undertaking,
): Promise<readonly Change[]> => {
  const kind = functionKind((name) => codeOf(new Map(), name));
  const triggers = await readTriggers(live, undertaking.control);
  return [
    planChange(kind, { desired: undefined, live }, undertaking),
    ...triggers.map((trigger) =>
      planChange(triggerKind, { desired: undefined, live: trigger }, undertaking),
    ),
  ].filter((change) => change !== undefined);
};
