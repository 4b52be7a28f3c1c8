import { kilobytes } from '../../diagnostics/describe.ts';
import type { Located } from '../../diagnostics/located.ts';
import { sentence, type Text } from '../../language/text.ts';
import { LIMITS, type Limits } from '../../platform/limits.ts';
import type { Finding, Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';
import { webSocketFunctions } from '../web-socket-functions.ts';

const { max: most } = LIMITS.connectionRate;
const kilobytesMost = LIMITS.connectionThroughput.max / 1024;

const LARGEST_MESSAGE: Text = { en: 'the largest message', zh: '单条消息的最大字节数' };

const MESSAGES = {
  over: {
    en: '{rate} messages a second are expected on a connection; {limit} are the most.',
    zh: '预期单个连接每秒 {rate} 条消息，超过上限 {limit} 条。',
  },
  throughput: {
    en: '{rate} messages a second of {bytes} bytes are {total} bytes a second on a connection; {limit} are the most.',
    zh: '每秒 {rate} 条、每条 {bytes} 字节，单个连接每秒共 {total} 字节，超过上限 {limit}。',
  },
  smaller: {
    en: 'Send fewer or smaller messages, or ask Tencent Cloud to raise the quota first.',
    zh: '请减少消息数量或减小消息，或先联系腾讯云提升配额。',
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
    en: `A connection carries ${most} messages and ${kilobytesMost} KB a second at most.`,
    zh: `单个连接每秒最多 ${most} 条消息、${kilobytesMost} KB。`,
  },
  why: {
    en: 'The file says how many messages come (x-scf-ws.messagesPerSecond), and how large they get (x-scf-ws.maxMessageBytes). What the platform does with more is documented nowhere.',
    zh: '文件中填写了预期的消息频率（x-scf-ws.messagesPerSecond）和消息大小（x-scf-ws.maxMessageBytes）。超出上限时平台如何处理没有文档说明。',
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
      const { messagesPerSecond: rate, messageBytes: bytes } = fn.expected ?? {};
      if (!rate) continue;
      if (rate.value > limit) {
        const message = sentence(MESSAGES.over, { rate: rate.value, limit });
        yield { at: rate, message, help: sentence(MESSAGES.help) };
      } else if (bytes) yield* overThroughput(rate, bytes, limits);
    }
  },
};

/** What is too large by itself has a rule of its own. */
function* overThroughput(
  rate: Located<number>,
  bytes: Located<number>,
  { connectionThroughput, messageSize }: Limits,
): Generator<Finding> {
  const total = Math.round(rate.value * bytes.value);
  if (total <= connectionThroughput.max || bytes.value > messageSize.max) return;
  const limit = kilobytes(connectionThroughput.max);
  yield {
    at: rate,
    message: sentence(MESSAGES.throughput, { rate: rate.value, bytes: bytes.value, total, limit }),
    help: sentence(MESSAGES.smaller),
    seeAlso: [{ at: bytes, note: sentence(LARGEST_MESSAGE) }],
  };
}
