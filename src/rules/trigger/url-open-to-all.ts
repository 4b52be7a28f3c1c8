import { sentence, type Text } from '../../language/text.ts';
import { DEFAULTS } from '../../platform/defaults.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';
import { urlsOf } from '../triggers.ts';

const MESSAGES = {
  open: {
    en: 'Anyone on the Internet can use this URL, and every connection is paid for.',
    zh: '公网上的任何人都可以访问该函数 URL，每个连接都会计费。',
  },
  help: {
    en: 'Check who connects in the function itself, or set "authType: CAM".',
    zh: '请在函数中校验客户端身份，或设置 "authType: CAM"。',
  },
} as const satisfies Record<string, Text>;

export const urlOpenToAll: Rule = {
  id: 'trigger/url-open-to-all',
  severity: 'info',
  summary: {
    en: 'A function URL without authentication is open to the Internet.',
    zh: '未开启鉴权的函数 URL 对公网开放。',
  },
  why: {
    en: `The default is "${DEFAULTS.urlAuthType}". A browser cannot sign the request that opens a WebSocket, so this is often wanted; then the function has to look at a token of its own.`,
    zh: `默认值为 "${DEFAULTS.urlAuthType}"。浏览器无法为建立 WebSocket 的请求签名，因此常常只能如此，此时应由函数自行校验令牌。`,
  },
  bad: 'events:\n  - http:\n      parameters: { netConfig: { enableExtranet: true } }',
  good: 'events:\n  - http:\n      parameters: { authType: CAM, netConfig: { enableExtranet: true } }',
  source: SOURCES.functionUrl,
  confidence: { level: 'documented', saidBy: [SOURCES.functionUrl] },
  ignorable: true,
  messages: MESSAGES,

  *check(model) {
    for (const { authType, at, extranet } of urlsOf(model)) {
      if (!extranet.value || authType.value !== DEFAULTS.urlAuthType) continue;
      const isDefault = authType.origin === 'default';
      yield {
        at: isDefault ? at : authType,
        on: isDefault ? 'key' : 'value',
        message: sentence(MESSAGES.open),
        help: sentence(MESSAGES.help),
      };
    }
  },
};
