import { describeSeconds, seconds } from '../../diagnostics/describe.ts';
import { sentence, type Text } from '../../language/text.ts';
import { LIMITS } from '../../platform/limits.ts';
import type { Rule } from '../rule.ts';
import { timeoutLimitOf } from '../web-socket-functions.ts';

const { timeout, webSocketTimeout, asyncTimeout } = LIMITS;

const MESSAGES = {
  above: {
    en: 'Execution timeout {found} is above the maximum of {limit}.',
    zh: '执行超时时间 {found} 大于最大值 {limit}。',
  },
  below: {
    en: 'Execution timeout {found} is below the minimum of {limit}.',
    zh: '执行超时时间 {found} 小于最小值 {limit}。',
  },
} as const satisfies Record<string, Text>;

export const timeoutRange: Rule = {
  id: 'function/timeout-range',
  severity: 'error',
  summary: {
    en: `The execution timeout is at most ${timeout.max} seconds, and ${webSocketTimeout.max} for a function that speaks WebSocket.`,
    zh: `执行超时时间最大为 ${timeout.max} 秒，WebSocket 函数最大为 ${webSocketTimeout.max} 秒。`,
  },
  why: {
    en: `The platform refuses other values. Event functions that run asynchronously may take ${asyncTimeout.max} seconds.`,
    zh: `平台会拒绝其他取值。异步执行的事件函数最大为 ${asyncTimeout.max} 秒。`,
  },
  bad: 'timeout: 99999',
  good: 'timeout: 900',
  source: timeout.source,
  dispute: {
    en: `For WebSocket the API reference says ${timeout.max} s and the CloudBase CLI ${webSocketTimeout.max} s; see ws/timeout-above-api-model.`,
    zh: `对于 WebSocket 函数，API 文档为 ${timeout.max} 秒，CloudBase CLI 为 ${webSocketTimeout.max} 秒，参见 ws/timeout-above-api-model。`,
  },
  scope: 'quota',
  ignorable: true,
  messages: MESSAGES,

  *check({ functions }, { limits }) {
    for (const fn of functions) {
      const { min = 0, max } = timeoutLimitOf(fn, limits);
      const found = fn.timeoutSeconds;
      if (found.value >= min && found.value <= max) continue;
      const [text, limit] = found.value > max ? [MESSAGES.above, max] : [MESSAGES.below, min];
      const values = { found: describeSeconds(found), limit: seconds(limit) };
      yield { at: found, message: sentence(text, values) };
    }
  },
};
