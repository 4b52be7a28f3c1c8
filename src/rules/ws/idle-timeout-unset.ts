import { describeSeconds } from '../../diagnostics/describe.ts';
import { sentence, type Text } from '../../language/text.ts';
import { DEFAULTS } from '../../platform/defaults.ts';
import { LIMITS } from '../../platform/limits.ts';
import type { Rule } from '../rule.ts';
import { webSocketFunctions } from '../web-socket-functions.ts';

const MESSAGES = {
  unset: {
    en: 'A connection without messages is closed after {idle}.',
    zh: '连接上没有消息收发达到 {idle}时会被断开。',
  },
  help: {
    en: 'Set "protocolParams.wsParams.idleTimeOut" to the longest silence you expect.',
    zh: '请将 "protocolParams.wsParams.idleTimeOut" 设置为预期的最长静默时间。',
  },
} as const satisfies Record<string, Text>;

export const idleTimeoutUnset: Rule = {
  id: 'ws/idle-timeout-unset',
  severity: 'warning',
  summary: {
    en: 'The idle timeout should be chosen, not left to the default.',
    zh: '应明确设置空闲超时时间，而不是使用默认值。',
  },
  why: {
    en: `The default is ${DEFAULTS.idleTimeoutSeconds} seconds, shorter than the pauses of most conversations and than the usual heartbeat of 30 seconds.`,
    zh: `默认值为 ${DEFAULTS.idleTimeoutSeconds} 秒，短于多数会话的停顿时间，也短于常见的 30 秒心跳间隔。`,
  },
  bad: 'timeout: 900',
  good: 'timeout: 900\nprotocolParams: { wsParams: { idleTimeOut: 60 } }',
  source: LIMITS.idleTimeout.source,
  ignorable: true,
  messages: MESSAGES,

  *check(model) {
    for (const { idle, timeout } of webSocketFunctions(model)) {
      if (idle.origin !== 'default') continue;
      // Then the default does harm already, and ws/idle-timeout-exceeds-timeout says so.
      if (idle.value > timeout.value) continue;
      const message = sentence(MESSAGES.unset, { idle: describeSeconds(idle) });
      yield { at: idle, message, help: sentence(MESSAGES.help) };
    }
  },
};
