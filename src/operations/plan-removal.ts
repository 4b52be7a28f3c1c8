import type { FunctionModel } from '../config/model.ts';
import { type Change, planChange } from '../engine/plan.ts';
import { functionKind } from '../resources/function/index.ts';
import type { FunctionState } from '../resources/function/state.ts';
import { readNamespaces } from '../resources/namespace/index.ts';
import type { Undertaking } from '../resources/resource-kind.ts';
import { triggerKind } from '../resources/trigger/index.ts';
import { readTriggers } from '../resources/trigger/read.ts';
import { liveOf } from './find-live.ts';

/** What a removal of everything the file describes would change. */
export const planRemove = async (
  functions: readonly FunctionModel[],
  undertaking: Undertaking,
): Promise<readonly Change[]> => {
  const namespaces = await readNamespaces(undertaking.control);
  const changes: Change[] = [];
  for (const { name, namespace, owner } of functions) {
    const fn = { functionName: name.value, namespace: namespace.value, owner };
    const { live, leftovers } = await liveOf(fn, namespaces, undertaking);
    for (const found of live ? [live, ...leftovers] : leftovers) {
      changes.push(...(await planRemoval(found, false, undertaking)));
    }
  }
  return changes;
};

/** The removal of a function, with its URLs. */
export const planRemoval = async (
  live: FunctionState,
  hasSuccessor: boolean,
  undertaking: Undertaking,
): Promise<readonly Change[]> => {
  const kind = functionKind(neverSent);
  const triggers = await readTriggers(live, undertaking.control);
  return [
    planChange(kind, { desired: undefined, live, hasSuccessor }, undertaking),
    ...triggers.map((trigger) =>
      planChange(triggerKind, { desired: undefined, live: trigger, hasSuccessor }, undertaking),
    ),
  ].filter((change) => change !== undefined);
};

const neverSent = (): never => {
  throw new Error('A removal sends no code.');
};
