import { sentence, type Text } from '../../language/text.ts';
import { LIMITS } from '../../platform/limits.ts';
import type { Rule } from '../rule.ts';
import { SOURCES, WITNESSES } from '../sources.ts';

const { triggersOfOneType } = LIMITS;

const MESSAGES = {
  over: {
    en: 'This is trigger {count} of the sort "{sort}"; a function has {max} of one sort at most.',
    zh: '这是第 {count} 个 "{sort}" 类型的触发器，单个函数的同类触发器最多 {max} 个。',
  },
  help: {
    en: 'Take some away, share them among several functions, or ask for a larger quota.',
    zh: '请减少触发器、拆分到多个函数，或申请提升配额。',
  },
} as const satisfies Record<string, Text>;

const TIMER = '  - timer: { parameters: { cronExpression: "0 0 1 * * * *" } }';

export const triggersOverQuota: Rule = {
  id: 'trigger/triggers-over-quota',
  severity: 'error',
  summary: {
    en: `A function has at most ${triggersOfOneType.max} triggers of one sort, unless the account's quota says otherwise.`,
    zh: `单个函数的同类触发器最多 ${triggersOfOneType.max} 个，以账号配额为准。`,
  },
  why: {
    en: 'The platform refuses one more (LimitExceeded.Trigger). What an account may have is read from it where a target is asked (GetAccount).',
    zh: '超出时平台会拒绝创建（LimitExceeded.Trigger）。访问目标时，账号的实际配额通过 GetAccount 读取。',
  },
  bad: `type: event\nhandler: index.main\nevents:\n${Array(triggersOfOneType.max + 1)
    .fill(TIMER)
    .join('\n')}`,
  good: `type: event\nhandler: index.main\nevents:\n${TIMER}`,
  source: triggersOfOneType.source,
  confidence: { level: 'documented', saidBy: [SOURCES.quotas, WITNESSES.sdk] },
  scope: 'quota',
  ignorable: true,
  messages: MESSAGES,

  *check({ functions }, { limits }) {
    const { max } = limits.triggersOfOneType;
    for (const { triggers } of functions) {
      const seen = new Map<string, number>();
      for (const trigger of triggers) {
        if (trigger.kind !== 'other') continue;
        const sort = trigger.sort.value;
        const count = (seen.get(sort) ?? 0) + 1;
        seen.set(sort, count);
        if (count !== max + 1) continue;
        const message = sentence(MESSAGES.over, { count, sort, max });
        yield { at: trigger.sort, on: 'key', message, help: sentence(MESSAGES.help) };
      }
    }
  },
};
