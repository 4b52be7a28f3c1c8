import { describeSeconds, seconds } from '../../diagnostics/describe.ts';
import { sentence, type Text } from '../../language/text.ts';
import { isWithin, LIMITS } from '../../platform/limits.ts';
import type { Rule } from '../rule.ts';
import { webSocketFunctions } from '../web-socket-functions.ts';

const { idleTimeout, idleTimeoutInApiModel } = LIMITS;

const MESSAGES = {
  above: {
    en: 'Idle timeout {found} is above {limit}, the maximum in the API reference.',
    zh: '空闲超时时间 {found} 超过 API 文档中的最大值 {limit}。',
  },
  help: {
    en: 'Set "idleTimeOut" to {most} or less to be sure that every document allows it.',
    zh: '将 "idleTimeOut" 设置为不超过 {most}，可同时满足各份文档的要求。',
  },
} as const satisfies Record<string, Text>;

export const idleTimeoutAboveApiModel: Rule = {
  id: 'ws/idle-timeout-above-api-model',
  severity: 'warning',
  summary: {
    en: `The API reference allows an idle timeout of ${idleTimeoutInApiModel.max} seconds at most.`,
    zh: `API 文档中空闲超时时间的最大值为 ${idleTimeoutInApiModel.max} 秒。`,
  },
  why: {
    en: `The page on WebSocket allows ${idleTimeout.max} s. Which of the two the platform enforces is not written anywhere, so a larger value may be refused.`,
    zh: `WebSocket 文档允许 ${idleTimeout.max} 秒。平台实际按哪个上限校验没有文档说明，更大的取值可能被拒绝。`,
  },
  bad: 'timeout: 7200\nprotocolParams: { wsParams: { idleTimeOut: 3600 } }',
  good: 'timeout: 900\nprotocolParams: { wsParams: { idleTimeOut: 900 } }',
  source: idleTimeoutInApiModel.source,
  dispute: {
    en: 'Production projects are known to deploy 3600 s.',
    zh: '已知有生产项目使用 3600 秒。',
  },
  ignorable: true,
  messages: MESSAGES,

  *check(model, { limits }) {
    const most = limits.idleTimeoutInApiModel.max;
    for (const { idle } of webSocketFunctions(model)) {
      if (idle.value <= most || !isWithin(limits.idleTimeout, idle.value)) continue;
      yield {
        at: idle,
        message: sentence(MESSAGES.above, { found: describeSeconds(idle), limit: seconds(most) }),
        help: sentence(MESSAGES.help, { most }),
      };
    }
  },
};
