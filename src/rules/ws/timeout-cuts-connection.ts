import { describeSeconds } from '../../diagnostics/describe.ts';
import { sentence, type Text } from '../../language/text.ts';
import { CLOSE_CAUSES } from '../../platform/close-causes.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';
import { timeoutsAreWithin, webSocketFunctions } from '../web-socket-functions.ts';

const { status } = CLOSE_CAUSES.executionTimeout;

const MESSAGES = {
  cut: {
    en: 'No connection lives longer than {timeout}: the platform cuts it then, with status {status}.',
    zh: '连接最长保持 {timeout}，之后由平台断开，函数状态码为 {status}。',
  },
  help: { en: 'Let clients connect again by themselves.', zh: '请在客户端实现自动重连。' },
} as const satisfies Record<string, Text>;

export const timeoutCutsConnection: Rule = {
  id: 'ws/timeout-cuts-connection',
  severity: 'info',
  summary: {
    en: 'The execution timeout is the longest life of a connection.',
    zh: '执行超时时间即连接的最长保持时间。',
  },
  why: {
    en: `A connection is one invocation, so even one in constant use ends when the function has run for its execution timeout. The invocation then counts as failed, with status ${status}.`,
    zh: `一次连接等同于一次函数调用，即使连接一直在使用，达到执行超时时间后也会被断开，该次调用记为失败，状态码为 ${status}。`,
  },
  bad: 'type: web\nprotocolType: WS\ntimeout: 900',
  good: 'type: event\nhandler: index.main_handler\ntimeout: 900',
  source: SOURCES.webSocket,
  ignorable: true,
  messages: MESSAGES,

  *check(model, { limits }) {
    for (const found of webSocketFunctions(model)) {
      const { idle, timeout } = found;
      // A timeout that is an error of its own is going to change.
      if (idle.value > timeout.value || !timeoutsAreWithin(found, limits)) continue;
      yield {
        at: timeout,
        message: sentence(MESSAGES.cut, { timeout: describeSeconds(timeout), status }),
        help: sentence(MESSAGES.help),
      };
    }
  },
};
