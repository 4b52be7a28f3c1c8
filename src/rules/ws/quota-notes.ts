import { kilobytes } from '../../diagnostics/describe.ts';
import { sentence, type Text } from '../../language/text.ts';
import { LIMITS } from '../../platform/limits.ts';
import type { Rule } from '../rule.ts';
import { webSocketFunctions } from '../web-socket-functions.ts';

const MESSAGES = {
  quotas: {
    en: 'A connection carries messages of up to {size}, {throughput} a second and {rate} messages a second.',
    zh: '单个连接的限制：单条消息最大 {size}，每秒 {throughput}，每秒 {rate} 条消息。',
  },
  help: {
    en: 'Split what is larger, or ask Tencent Cloud to raise the quota.',
    zh: '超出限制的内容请拆分发送，或联系腾讯云提升配额。',
  },
} as const satisfies Record<string, Text>;

export const quotaNotes: Rule = {
  id: 'ws/quota-notes',
  severity: 'info',
  summary: {
    en: 'The size, the volume and the number of messages are limited.',
    zh: '消息的大小、流量和频率均有限制。',
  },
  why: {
    en: 'The quotas hold for each connection. What the platform does with a message above them is not documented, so a client should not come near them.',
    zh: '配额按连接计算。超出配额时平台如何处理没有文档说明，客户端应避免接近上限。',
  },
  bad: 'type: web\nprotocolType: WS',
  good: 'type: event\nhandler: index.main_handler',
  source: LIMITS.messageSize.source,
  ignorable: true,
  messages: MESSAGES,

  *check(model, { limits }) {
    for (const { protocol } of webSocketFunctions(model)) {
      yield {
        at: protocol,
        message: sentence(MESSAGES.quotas, {
          size: kilobytes(limits.messageSize.max),
          throughput: kilobytes(limits.connectionThroughput.max),
          rate: limits.connectionRate.max,
        }),
        help: sentence(MESSAGES.help),
      };
    }
  },
};
