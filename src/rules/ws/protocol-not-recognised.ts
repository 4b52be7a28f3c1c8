import { describeText } from '../../diagnostics/describe.ts';
import { sentence, type Text } from '../../language/text.ts';
import { WEB_SOCKET_PROTOCOL } from '../../platform/defaults.ts';
import { replaceText } from '../edits.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';

const MESSAGES = {
  unknown: {
    en: 'Protocol {found} is not recognised; the only one is "{allowed}".',
    zh: '无法识别协议类型 {found}，仅支持 "{allowed}"。',
  },
  help: { en: 'Write "protocolType: {allowed}".', zh: '请填写 "protocolType: {allowed}"。' },
} as const satisfies Record<string, Text>;

/** What people write when they mean WebSocket. */
const MEANT = /^(wss?|websockets?)$/i;

export const protocolNotRecognised: Rule = {
  id: 'ws/protocol-not-recognised',
  severity: 'error',
  summary: {
    en: `The protocol of a Web function is "${WEB_SOCKET_PROTOCOL}", or is left out.`,
    zh: `Web 函数的协议类型只能是 "${WEB_SOCKET_PROTOCOL}"，或不填写。`,
  },
  why: {
    en: 'The API takes this one value, in capitals. Whether clients use ws:// or wss:// is not chosen here: the function URL has both addresses.',
    zh: 'API 只接受这一个取值，且必须大写。客户端使用 ws:// 还是 wss:// 与该字段无关，函数 URL 同时提供两种地址。',
  },
  bad: 'type: web\nprotocolType: WEBSOCKET',
  good: 'type: web\nprotocolType: WS',
  source: SOURCES.createFunction,
  ignorable: false,
  messages: MESSAGES,

  *check({ functions }) {
    const allowed = WEB_SOCKET_PROTOCOL;
    for (const { protocol } of functions) {
      if (!protocol || protocol.value === allowed) continue;
      const help = sentence(MESSAGES.help, { allowed });
      yield {
        at: protocol,
        message: sentence(MESSAGES.unknown, { found: describeText(protocol), allowed }),
        help,
        ...(protocol.origin === 'written' && {
          fix: {
            safe: MEANT.test(protocol.value),
            description: help,
            edits: [replaceText(protocol, allowed)],
          },
        }),
      };
    }
  },
};
