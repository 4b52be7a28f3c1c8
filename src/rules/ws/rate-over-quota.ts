import { sentence, type Text } from '../../language/text.ts';
import { LIMITS } from '../../platform/limits.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';
import { webSocketFunctions } from '../web-socket-functions.ts';

const { max: most } = LIMITS.connectionRate;

const MESSAGES = {
  over: {
    en: '{rate} messages a second are expected on a connection; {limit} are the most.',
    zh: '预期单个连接每秒 {rate} 条消息，超过上限 {limit} 条。',
  },
  help: {
    en: 'Gather several into one message, or ask Tencent Cloud to raise the quota first.',
    zh: '请合并消息，或先联系腾讯云提升配额。',
  },
} as const satisfies Record<string, Text>;

export const rateOverQuota: Rule = {
  id: 'ws/rate-over-quota',
  severity: 'error',
  summary: {
    en: `A connection carries ${most} messages a second at most.`,
    zh: `单个连接每秒最多 ${most} 条消息。`,
  },
  why: {
    en: 'The file says how many messages come (x-scf-ws.messagesPerSecond). What the platform does with more is documented nowhere.',
    zh: '文件中填写了预期的消息频率（x-scf-ws.messagesPerSecond）。超出上限时平台如何处理没有文档说明。',
  },
  bad: 'x-scf-ws: { messagesPerSecond: 50 }',
  good: 'x-scf-ws: { messagesPerSecond: 5 }',
  source: LIMITS.connectionRate.source,
  dispute: {
    en: 'The page speaks of requests a second on a connection; that messages are meant is how everybody reads it. Whether both directions count together is not said.',
    zh: '文档表述为单连接请求 QPS，通常理解为消息数；两个方向是否合并计算没有说明。',
  },
  confidence: { level: 'documented', saidBy: [SOURCES.webSocket] },
  ignorable: true,
  messages: MESSAGES,

  *check(model, { limits }) {
    const { max: limit } = limits.connectionRate;
    for (const { fn } of webSocketFunctions(model)) {
      const rate = fn.expected?.messagesPerSecond;
      if (!rate || rate.value <= limit) continue;
      const message = sentence(MESSAGES.over, { rate: rate.value, limit });
      yield { at: rate, message, help: sentence(MESSAGES.help) };
    }
  },
};
