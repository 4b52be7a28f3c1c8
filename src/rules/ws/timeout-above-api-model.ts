import { describeSeconds, seconds } from '../../diagnostics/describe.ts';
import { sentence, type Text } from '../../language/text.ts';
import { isWithin, LIMITS } from '../../platform/limits.ts';
import type { Rule } from '../rule.ts';
import { webSocketFunctions } from '../web-socket-functions.ts';

const { timeout, webSocketTimeout } = LIMITS;

const MESSAGES = {
  above: {
    en: 'Execution timeout {found} is above {limit}, the maximum in the API reference.',
    zh: '执行超时时间 {found} 超过 API 文档中的最大值 {limit}。',
  },
  help: {
    en: 'Set "timeout" to {most} or less to be sure that every document allows it.',
    zh: '将 "timeout" 设置为不超过 {most}，可同时满足各份文档的要求。',
  },
} as const satisfies Record<string, Text>;

export const timeoutAboveApiModel: Rule = {
  id: 'ws/timeout-above-api-model',
  severity: 'warning',
  summary: {
    en: `The API reference allows an execution timeout of ${timeout.max} seconds at most.`,
    zh: `API 文档中执行超时时间的最大值为 ${timeout.max} 秒。`,
  },
  why: {
    en: `Official tools take up to ${webSocketTimeout.max} s for a function that speaks WebSocket, but the API reference and the page of quotas do not name this exception.`,
    zh: `官方工具允许 WebSocket 函数最大 ${webSocketTimeout.max} 秒，但 API 文档和配额文档没有说明这一例外。`,
  },
  bad: 'timeout: 3600\nprotocolParams: { wsParams: { idleTimeOut: 60 } }',
  good: 'timeout: 900\nprotocolParams: { wsParams: { idleTimeOut: 60 } }',
  source: timeout.source,
  dispute: {
    en: `The CloudBase CLI 2.12.10 takes 1 to ${webSocketTimeout.max} s, and production projects deploy it.`,
    zh: `CloudBase CLI 2.12.10 允许 1 至 ${webSocketTimeout.max} 秒，已有生产项目使用该取值。`,
  },
  ignorable: true,
  messages: MESSAGES,

  *check(model, { limits }) {
    const most = limits.timeout.max;
    for (const found of webSocketFunctions(model)) {
      const { value } = found.timeout;
      if (value <= most || !isWithin(limits.webSocketTimeout, value)) continue;
      yield {
        at: found.timeout,
        message: sentence(MESSAGES.above, {
          found: describeSeconds(found.timeout),
          limit: seconds(most),
        }),
        help: sentence(MESSAGES.help, { most }),
      };
    }
  },
};
