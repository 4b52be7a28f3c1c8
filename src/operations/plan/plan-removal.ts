import type { FunctionModel } from '../../config/model.ts';
import { type Change, planChange } from '../../engine/plan.ts';
import { eventTriggerKind } from '../../resources/event-trigger/index.ts';
import { readEventTriggers } from '../../resources/event-trigger/read.ts';
import { functionKind } from '../../resources/function/index.ts';
import type { FunctionState } from '../../resources/function/state.ts';
import type { Undertaking } from '../../resources/resource-kind.ts';
import { triggerKind } from '../../resources/trigger/index.ts';
import { readTriggers } from '../../resources/trigger/read.ts';
import type { LiveFunctions } from './find-live.ts';

/** What a removal of everything the file describes would change. */
export const planRemove = async (
  functions: readonly FunctionModel[],
  there: LiveFunctions,
  undertaking: Undertaking,
): Promise<readonly Change[]> => {
  const changes: Change[] = [];
  for (const { name, namespace } of functions) {
    const { live, leftovers } = there.of(name.value, namespace.value);
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
  const others = await readEventTriggers(live, undertaking.control);
  return [
    planChange(kind, { desired: undefined, live, hasSuccessor }, undertaking),
    ...triggers.map((trigger) =>
      planChange(triggerKind, { desired: undefined, live: trigger, hasSuccessor }, undertaking),
    ),
    ...others.map((other) =>
      planChange(eventTriggerKind, { desired: undefined, live: other, hasSuccessor }, undertaking),
    ),
  ].filter((change) => change !== undefined);
};

const neverSent = (): never => {
  throw new Error('A removal sends no code.');
};
