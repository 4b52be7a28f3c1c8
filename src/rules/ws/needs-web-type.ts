import type { FunctionModel } from '../../config/model.ts';
import { typeMeant } from '../../config/spelling.ts';
import { describeText } from '../../diagnostics/describe.ts';
import type { Edit } from '../../diagnostics/diagnostic.ts';
import { sentence, type Text } from '../../language/text.ts';
import { insertKey, replaceText } from '../edits.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';

const MESSAGES = {
  notWeb: {
    en: 'Protocol {protocol} needs a function of type "{web}", and this one is {type}.',
    zh: '协议类型 {protocol} 仅适用于 "{web}" 类型的函数，当前类型为 {type}。',
  },
  help: { en: 'Write "type: {web}".', zh: '请填写 "type: {web}"。' },
} as const satisfies Record<string, Text>;

export const needsWebType: Rule = {
  id: 'ws/needs-web-type',
  severity: 'error',
  summary: {
    en: 'Only a Web function can speak WebSocket.',
    zh: '只有 Web 函数支持 WebSocket 协议。',
  },
  why: {
    en: 'An event function has no server to connect to. The official deployer ignores the protocol there without a word, and the type cannot be changed once the function exists.',
    zh: '事件函数没有可供连接的服务端。官方部署工具会直接忽略事件函数的协议类型且不提示，而函数创建后类型不可更改。',
  },
  bad: 'type: event\nprotocolType: WS',
  good: 'type: web\nprotocolType: WS',
  source: SOURCES.webSocket,
  ignorable: false,
  messages: MESSAGES,

  *check({ functions }) {
    for (const { protocol, type, writtenType, spelling, room } of functions) {
      if (!protocol || type.value === 'web') continue;
      // A type that nobody knows is told by function/type-not-recognised.
      if (writtenType && !typeMeant(writtenType.value, spelling)) continue;
      const { web, event } = spelling.types;
      const help = sentence(MESSAGES.help, { web });
      const edit = editFor(type, writtenType, room, web);
      yield {
        at: writtenType ?? protocol,
        message: sentence(MESSAGES.notWeb, {
          protocol: describeText(protocol),
          type: describeText({ ...type, value: event }),
          web,
        }),
        help,
        ...(edit && { fix: { safe: false, description: help, edits: [edit] } }),
      };
    }
  },
};

const editFor = (
  type: FunctionModel['type'],
  written: FunctionModel['writtenType'],
  room: FunctionModel['room'],
  web: string,
): Edit | undefined => {
  if (written) return written.origin === 'written' ? replaceText(written, web) : undefined;
  return room && type.origin === 'default' ? insertKey(room, 'type', web) : undefined;
};
