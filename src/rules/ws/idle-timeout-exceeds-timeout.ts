import { describeSeconds } from '../../diagnostics/describe.ts';
import { sentence, type Text } from '../../language/text.ts';
import { newEntry, replacement } from '../edits.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';
import { timeoutsAreWithin, webSocketFunctions } from '../web-socket-functions.ts';

const MESSAGES = {
  exceeds: {
    en: 'Idle timeout {idle} is longer than execution timeout {timeout}.',
    zh: '空闲超时时间 {idle} 大于执行超时时间 {timeout}。',
  },
  help: {
    en: 'Set "timeout" to {seconds} or more.',
    zh: '请将 "timeout" 设置为不小于 {seconds}。',
  },
} as const satisfies Record<string, Text>;
const EXECUTION_TIMEOUT: Text = { en: 'execution timeout', zh: '执行超时时间' };

export const idleTimeoutExceedsTimeout: Rule = {
  id: 'ws/idle-timeout-exceeds-timeout',
  severity: 'error',
  summary: {
    en: 'The idle timeout must fit inside the execution timeout.',
    zh: '空闲超时时间不能大于执行超时时间。',
  },
  why: {
    en: 'A connection is one invocation: the execution timeout cuts it before a longer idle timeout can fire.',
    zh: '一次连接等同于一次函数调用，空闲超时时间更长时，连接会先因执行超时被断开。',
  },
  bad: 'timeout: 30\nprotocolParams: { wsParams: { idleTimeOut: 60 } }',
  good: 'timeout: 60\nprotocolParams: { wsParams: { idleTimeOut: 30 } }',
  source: SOURCES.webSocket,
  ignorable: true,
  messages: MESSAGES,

  *check(model, { limits }) {
    for (const found of webSocketFunctions(model)) {
      const { fn, idle, timeout } = found;
      if (idle.value <= timeout.value || !timeoutsAreWithin(found, limits)) continue;
      const help = sentence(MESSAGES.help, { seconds: idle.value });
      const edit = timeout.key
        ? replacement(timeout, String(idle.value))
        : newEntry(fn, `timeout: ${idle.value}`);
      yield {
        at: idle,
        message: sentence(MESSAGES.exceeds, {
          idle: describeSeconds(idle),
          timeout: describeSeconds(timeout),
        }),
        help,
        seeAlso: [{ at: timeout, note: sentence(EXECUTION_TIMEOUT) }],
        ...(edit && { fix: { safe: false, description: help, edits: [edit] } }),
      };
    }
  },
};
