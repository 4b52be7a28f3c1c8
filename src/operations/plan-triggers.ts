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

/** URLs that the file does not have are left alone, unless their function goes. */
export const planTriggers = async (
  desired: readonly TriggerState[],
  fn: FunctionState | undefined,
  replaced: boolean,
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
        ...(replaced && { replaceBecause: WITH_ITS_FUNCTION }),
      },
      undertaking,
    ),
  );
  const lost = live
    .filter((trigger) => replaced && !desired.some((d) => d.qualifier === trigger.qualifier))
    .map((trigger) => planChange(triggerKind, { desired: undefined, live: trigger }, undertaking));
  return [...wanted, ...lost].filter((change) => change !== undefined);
};
