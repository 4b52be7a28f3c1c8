import { describeText } from '../../diagnostics/describe.ts';
import type { Edit } from '../../diagnostics/diagnostic.ts';
import { type Sentence, sentence, type Text } from '../../language/text.ts';
import { API_TYPES } from '../../platform/defaults.ts';
import { newEntry, replacement } from '../edits.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';

const MESSAGES = {
  notWeb: {
    en: 'Protocol {protocol} needs a function of type "web", and this one is {type}.',
    zh: '协议类型 {protocol} 仅适用于 "web" 类型的函数，当前类型为 {type}。',
  },
  help: { en: 'Write "type: web".', zh: '请填写 "type: web"。' },
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
    for (const fn of functions) {
      const { protocol, type, writtenType } = fn;
      if (!protocol || type.value === 'web') continue;
      // A type that nobody knows is told by function/type-not-recognised.
      if (writtenType && !Object.hasOwn(API_TYPES, writtenType.value)) continue;
      const help = sentence(MESSAGES.help);
      const edit = writtenType ? replacement(writtenType, 'web') : newEntry(fn, 'type: web');
      yield {
        at: writtenType ?? protocol,
        message: sentence(MESSAGES.notWeb, {
          protocol: describeText(protocol),
          type: describeText(type),
        }),
        help,
        ...fixOf(edit, help),
      };
    }
  },
};

const fixOf = (edit: Edit | undefined, description: Sentence) =>
  edit ? { fix: { safe: false, description, edits: [edit] } } : {};
