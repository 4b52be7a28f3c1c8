import type { CodeExplanation, Reason } from '../../events.ts';
import type { Text } from '../../language/text.ts';
import { eventTriggerFields } from '../../resources/event-trigger/state.ts';
import { functionFields } from '../../resources/function/state.ts';
import type { FieldCost, ReplacementReason } from '../../resources/resource-kind.ts';
import { triggerFields } from '../../resources/trigger/state.ts';

/** A reason that needs no approval: nothing that ever worked is lost. */
export const NEVER_MADE: Reason = {
  code: 'function/create-failed',
  message: {
    text: {
      en: 'Its creation failed, so it is removed and made again.',
      zh: '该函数创建失败，将删除后重新创建。',
    },
  },
};

const APPROVE: Text = {
  en: 'Leave the field as it is live, or let "deploy --allow-replace" make another one: connections close, and the address may change.',
  zh: '请保持该字段与线上一致；或使用 "deploy --allow-replace" 重新创建，连接会断开，访问地址也可能改变。',
};
const NOTHING: Text = {
  en: 'Nothing: deploy does it, and asks nobody.',
  zh: '无需处理：deploy 会自动完成，且无需确认。',
};

const explained = ({ code, message, docs }: ReplacementReason): CodeExplanation => ({
  code,
  sort: 'reason of a plan',
  meaning: message,
  help: APPROVE,
  ...(docs && { source: docs }),
});

const reasonsIn = (fields: Readonly<Record<string, FieldCost>>): readonly ReplacementReason[] =>
  Object.values(fields).flatMap((cost) => (typeof cost === 'object' ? cost.byReplacement : []));

/** Why a plan replaces something, by the codes that it gives; some are rules too. */
export const PLAN_REASONS: ReadonlyMap<string, CodeExplanation> = new Map(
  [
    ...[functionFields, triggerFields, eventTriggerFields].flatMap(reasonsIn).map(explained),
    {
      code: NEVER_MADE.code,
      sort: 'reason of a plan' as const,
      meaning: NEVER_MADE.message.text,
      help: NOTHING,
    },
  ].map((each) => [each.code, each]),
);
