import { sentence, type Text } from '../../language/text.ts';
import { WEB_SOCKET_PROTOCOL } from '../../platform/defaults.ts';
import { insertKey } from '../edits.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';

const MESSAGES = {
  unused: {
    en: '"wsParams" has no effect without "protocolType: WS".',
    zh: '未设置 "protocolType: WS" 时，"wsParams" 不会生效。',
  },
  help: {
    en: 'Add "protocolType: WS", or remove "protocolParams".',
    zh: '请添加 "protocolType: WS"，或删除 "protocolParams"。',
  },
  add: { en: 'Add "protocolType: WS".', zh: '请添加 "protocolType: WS"。' },
} as const satisfies Record<string, Text>;

export const paramsWithoutProtocol: Rule = {
  id: 'ws/params-without-protocol',
  severity: 'error',
  summary: {
    en: 'Parameters of WebSocket need the protocol.',
    zh: '设置 WebSocket 参数时必须同时设置协议类型。',
  },
  why: {
    en: 'The official deployer drops them without a word, and the function is created without WebSocket, which cannot be added later.',
    zh: '官方部署工具会直接丢弃这些参数且不提示，创建出的函数不支持 WebSocket，之后也无法再开启。',
  },
  bad: 'type: web\nprotocolParams: { wsParams: { idleTimeOut: 60 } }',
  good: 'type: web\nprotocolType: WS\nprotocolParams: { wsParams: { idleTimeOut: 60 } }',
  source: SOURCES.webSocket,
  ignorable: false,
  messages: MESSAGES,

  *check({ functions }) {
    for (const { protocol, webSocketParams, room } of functions) {
      if (protocol || !webSocketParams) continue;
      const [message, help] = [sentence(MESSAGES.unused), sentence(MESSAGES.help)];
      const edit = room && insertKey(room, 'protocolType', WEB_SOCKET_PROTOCOL);
      const description = sentence(MESSAGES.add);
      yield {
        at: webSocketParams,
        on: 'key',
        message,
        help,
        ...(edit && { fix: { safe: false, description, edits: [edit] } }),
      };
    }
  },
};
