import { type Change, planChange } from '../engine/plan.ts';
import type { Reason } from '../events.ts';
import type { FunctionState } from '../resources/function/state.ts';
import type { Undertaking } from '../resources/resource-kind.ts';
import { triggerKind } from '../resources/trigger/index.ts';
import { readTriggers } from '../resources/trigger/read.ts';
import type { TriggerState } from '../resources/trigger/state.ts';

const WITH_ITS_FUNCTION: Reason = {
  code: 'trigger/url-change',
  message: {
    text: {
      en: 'Its function is replaced, so the URL is made again, with another address.',
      zh: '所属函数将被替换，因此 URL 会重新创建，访问地址会改变。',
    },
  },
};

/** What becomes of the function that the URLs belong to. */
interface Owner {
  readonly live: FunctionState | undefined;
  readonly isReplaced: boolean;
  /** Its successor has another name, so both are there for a while. */
  readonly isRenamed: boolean;
}

/** URLs that the file does not have are left alone, unless their function goes. */
export const planTriggers = async (
  desired: readonly TriggerState[],
  { live: fn, isReplaced, isRenamed }: Owner,
  undertaking: Undertaking,
): Promise<readonly Change[]> => {
  const live = fn ? await readTriggers(fn, undertaking.control) : [];
  const liveAt = (qualifier: string) => live.find((trigger) => trigger.qualifier === qualifier);
  const wanted = desired.map((trigger) =>
    planChange(
      triggerKind,
      {
        desired: trigger,
        live: liveAt(trigger.qualifier),
        ...(isReplaced && { replaceBecause: WITH_ITS_FUNCTION }),
      },
      undertaking,
    ),
  );
  const lost = live
    .filter((trigger) => isReplaced && !desired.some((d) => d.qualifier === trigger.qualifier))
    .map((trigger) => ({ desired: undefined, live: trigger, hasSuccessor: isRenamed }))
    .map((pair) => planChange(triggerKind, pair, undertaking));
  return [...wanted, ...lost].filter((change) => change !== undefined);
};
