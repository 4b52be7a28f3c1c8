import { sentence, type Text } from '../../language/text.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';
import { webSocketFunctions } from '../web-socket-functions.ts';

const MESSAGES = {
  forGood: {
    en: 'Once the function exists, neither its protocol nor its type or runtime can be changed.',
    zh: '函数创建后，协议类型、函数类型和运行环境均不可更改。',
  },
  help: {
    en: 'Only "idleTimeOut" stays open; a change of the others replaces the function.',
    zh: '创建后只能修改 "idleTimeOut"，更改其余配置需要重新创建函数。',
  },
} as const satisfies Record<string, Text>;

export const irreversible: Rule = {
  id: 'ws/irreversible',
  severity: 'info',
  summary: {
    en: 'WebSocket is chosen when a function is created, and for good.',
    zh: 'WebSocket 协议支持在创建函数时确定，之后不可取消。',
  },
  why: {
    en: 'The API that updates a function has no field for its protocol or type. The only way back is a new function, with a new address.',
    zh: '更新函数的 API 没有协议类型和函数类型字段，如需更改只能重新创建函数，访问地址也会随之改变。',
  },
  bad: 'type: web\nprotocolType: WS',
  good: 'type: event\nhandler: index.main_handler',
  source: SOURCES.webSocket,
  dispute: {
    en: 'A CloudBase page says that WebSocket can be turned on when editing; the API, the official CLI and the WebSocket page say it cannot.',
    zh: 'CloudBase 的一份文档称编辑函数时可以开启 WebSocket；API、官方 CLI 和 WebSocket 文档均不支持这一说法。',
  },
  ignorable: true,
  messages: MESSAGES,

  *check(model) {
    for (const { protocol } of webSocketFunctions(model)) {
      yield {
        at: protocol,
        message: sentence(MESSAGES.forGood),
        help: sentence(MESSAGES.help),
      };
    }
  },
};
