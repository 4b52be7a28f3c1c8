import { describeSeconds, seconds } from '../../diagnostics/describe.ts';
import { sentence, type Text } from '../../language/text.ts';
import { LIMITS } from '../../platform/limits.ts';
import type { Rule } from '../rule.ts';
import { webSocketFunctions } from '../web-socket-functions.ts';

const { idleTimeout, idleTimeoutInApiModel } = LIMITS;

const MESSAGES = {
  above: {
    en: 'Idle timeout {found} is above the maximum of {limit}.',
    zh: '空闲超时时间 {found} 大于最大值 {limit}。',
  },
  below: {
    en: 'Idle timeout {found} is below the minimum of {limit}.',
    zh: '空闲超时时间 {found} 小于最小值 {limit}。',
  },
} as const satisfies Record<string, Text>;

export const idleTimeoutRange: Rule = {
  id: 'ws/idle-timeout-range',
  severity: 'error',
  summary: {
    en: `The idle timeout lies between ${idleTimeout.min} and ${idleTimeout.max} seconds.`,
    zh: `空闲超时时间的取值范围为 ${idleTimeout.min} 至 ${idleTimeout.max} 秒。`,
  },
  why: {
    en: 'The platform closes a connection that has been silent for so long, and takes no other number.',
    zh: '连接静默达到该时长后由平台断开，平台不接受范围之外的取值。',
  },
  bad: 'timeout: 7200\nprotocolParams: { wsParams: { idleTimeOut: 9000 } }',
  good: 'timeout: 900\nprotocolParams: { wsParams: { idleTimeOut: 600 } }',
  source: idleTimeout.source,
  dispute: {
    en: `The page on WebSocket says ${idleTimeout.min} to ${idleTimeout.max} s. The API reference says ${idleTimeoutInApiModel.min} to ${idleTimeoutInApiModel.max} s, and an answer of 2021 named 600 s. This rule follows the page.`,
    zh: `WebSocket 文档写明 ${idleTimeout.min} 至 ${idleTimeout.max} 秒；API 文档为 ${idleTimeoutInApiModel.min} 至 ${idleTimeoutInApiModel.max} 秒；2021 年的答疑中为 600 秒。本规则以 WebSocket 文档为准。`,
  },
  ignorable: true,
  messages: MESSAGES,

  *check(
    model,
    {
      limits: {
        idleTimeout: { min = 0, max },
      },
    },
  ) {
    for (const { idle } of webSocketFunctions(model)) {
      if (idle.value >= min && idle.value <= max) continue;
      const [text, limit] = idle.value > max ? [MESSAGES.above, max] : [MESSAGES.below, min];
      const values = { found: describeSeconds(idle), limit: seconds(limit) };
      yield { at: idle, message: sentence(text, values) };
    }
  },
};
