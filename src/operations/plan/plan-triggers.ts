import { type Change, planChange } from '../../engine/plan.ts';
import type { Reason } from '../../events.ts';
import { eventTriggerKind } from '../../resources/event-trigger/index.ts';
import { readEventTriggers } from '../../resources/event-trigger/read.ts';
import { eventTriggerAddress } from '../../resources/event-trigger/state.ts';
import type { ResourceKind, Undertaking } from '../../resources/resource-kind.ts';
import { triggerKind } from '../../resources/trigger/index.ts';
import { readTriggers } from '../../resources/trigger/read.ts';
import type { WantedTriggers } from '../pack/pack.ts';
import { type Owner, pairs, type Sets } from './trigger-pairs.ts';

const WITH_ITS_FUNCTION: Reason = {
  code: 'trigger/url-change',
  message: {
    text: {
      en: 'Its function is replaced, so the URL is made again, with another address.',
      zh: '所属函数将被替换，因此 URL 会重新创建，访问地址会改变。',
    },
  },
};
const AGAIN_WITH_ITS_FUNCTION: Reason = {
  code: 'trigger/trigger-change',
  message: {
    text: {
      en: 'Its function is replaced, so the trigger is made again.',
      zh: '所属函数将被替换，因此触发器会重新创建。',
    },
  },
};

/** Triggers that the file does not have are shown and left alone, unless their function goes. */
export const planTriggers = async (
  { urls, timers, manages }: WantedTriggers,
  owner: Owner,
  undertaking: Undertaking,
): Promise<readonly Change[]> => {
  const { live: fn, isReplaced } = owner;
  const [liveUrls, others] = fn
    ? await Promise.all([
        readTriggers(fn, undertaking.control),
        readEventTriggers(fn, undertaking.control),
      ])
    : [[], []];
  const pairsOf = <State extends object>(
    kind: ResourceKind<State>,
    sets: Sets<State>,
    manage: boolean,
  ) => pairs(sets, owner, manage).map((pair) => planChange(kind, pair, undertaking));
  return [
    ...pairsOf(
      triggerKind,
      {
        desired: urls,
        live: liveUrls,
        nameOf: ({ qualifier }) => qualifier,
        because: isReplaced ? WITH_ITS_FUNCTION : undefined,
      },
      manages.urls,
    ),
    ...pairsOf(
      eventTriggerKind,
      {
        desired: timers,
        live: others,
        // The function may have another name by then.
        nameOf: (t) => eventTriggerAddress({ ...t, functionName: '', namespace: '' }),
        because: isReplaced ? AGAIN_WITH_ITS_FUNCTION : undefined,
      },
      manages.others,
    ),
  ].filter((change) => change !== undefined);
};
