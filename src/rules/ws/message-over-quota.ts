import { kilobytes } from '../../diagnostics/describe.ts';
import { sentence, type Text } from '../../language/text.ts';
import { LIMITS } from '../../platform/limits.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';
import { webSocketFunctions } from '../web-socket-functions.ts';

const most = LIMITS.messageSize.max / 1024;

const MESSAGES = {
  over: {
    en: 'Messages of {bytes} bytes are expected; a message has {limit} at most.',
    zh: '预期单条消息 {bytes} 字节，超过上限 {limit}。',
  },
  help: {
    en: 'Split messages, or ask Tencent Cloud to raise the quota first.',
    zh: '请拆分消息，或先联系腾讯云提升配额。',
  },
} as const satisfies Record<string, Text>;

export const messageOverQuota: Rule = {
  id: 'ws/message-over-quota',
  severity: 'error',
  summary: {
    en: `A message has ${most} KB at most.`,
    zh: `单条消息最大为 ${most} KB。`,
  },
  why: {
    en: 'The file says how large messages get (x-scf-ws.maxMessageBytes). What the platform does with a larger one is documented nowhere, so it must not be sent.',
    zh: '文件中填写了预期的消息大小（x-scf-ws.maxMessageBytes）。超出上限时平台如何处理没有文档说明，因此不能发送。',
  },
  bad: 'x-scf-ws: { maxMessageBytes: 1000000 }',
  good: 'x-scf-ws: { maxMessageBytes: 10000 }',
  source: LIMITS.messageSize.source,
  dispute: {
    en: `Today's page says ${most} KB; one of 2021 says 1 MB.`,
    zh: `现行文档为 ${most} KB，2021 年的文档为 1 MB。`,
  },
  confidence: { level: 'documented', saidBy: [SOURCES.webSocket] },
  ignorable: true,
  messages: MESSAGES,

  *check(model, { limits }) {
    const { max } = limits.messageSize;
    for (const { fn } of webSocketFunctions(model)) {
      const bytes = fn.expected?.messageBytes;
      if (!bytes || bytes.value <= max) continue;
      yield {
        at: bytes,
        message: sentence(MESSAGES.over, { bytes: bytes.value, limit: kilobytes(max) }),
        help: sentence(MESSAGES.help),
      };
    }
  },
};
