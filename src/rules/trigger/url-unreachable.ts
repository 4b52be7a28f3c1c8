import type { UrlTriggerModel } from '../../config/model.ts';
import type { Edit, Fix } from '../../diagnostics/diagnostic.ts';
import { sentence, type Text } from '../../language/text.ts';
import { insertKey } from '../edits.ts';
import type { Rule } from '../rule.ts';
import { SOURCES, WITNESSES } from '../sources.ts';
import { urlsOf } from '../triggers.ts';

const MESSAGES = {
  closed: {
    en: 'The function URL can be reached from no network: both are off.',
    zh: '函数 URL 的公网和内网访问均未开启，无法访问。',
  },
  help: {
    en: 'Set "enableExtranet" (from the Internet) or "enableIntranet" (from the private network) to true.',
    zh: '请将 "enableExtranet"（公网）或 "enableIntranet"（内网）设置为 true。',
  },
  open: {
    en: 'Turn on "enableExtranet".',
    zh: '开启 "enableExtranet"。',
  },
} as const satisfies Record<string, Text>;

const OPEN = { enableExtranet: true } as const;

export const urlUnreachable: Rule = {
  id: 'trigger/url-unreachable',
  severity: 'error',
  summary: {
    en: 'A function URL must be open to one network at least.',
    zh: '函数 URL 至少要开启一种网络访问。',
  },
  why: {
    en: 'Both networks are off where the file does not turn them on. The URL is made without complaint, and nobody can reach it.',
    zh: '文件未填写时两种网络访问默认都是关闭的。函数 URL 会正常创建，但任何人都无法访问。',
  },
  bad: 'events:\n  - http:\n      parameters: { authType: NONE }',
  good: 'events:\n  - http:\n      parameters: { netConfig: { enableExtranet: true } }',
  source: SOURCES.functionUrl,
  confidence: { level: 'observed', saidBy: [WITNESSES.toolkit, SOURCES.functionUrl] },
  ignorable: true,
  messages: MESSAGES,

  *check(model) {
    for (const trigger of urlsOf(model).filter(isClosed)) {
      const { extranet, network } = trigger;
      const isWritten = extranet.origin !== 'default';
      const fix = fixOf(trigger);
      yield {
        at: isWritten ? extranet : (network ?? extranet),
        on: isWritten ? 'value' : 'key',
        message: sentence(MESSAGES.closed),
        help: sentence(MESSAGES.help),
        ...(fix && { fix }),
      };
    }
  },
};

/** A network that is not known yet may be on. */
const isClosed = ({ intranet, extranet }: UrlTriggerModel): boolean =>
  [intranet, extranet].every(({ value, origin }) => !value && origin !== 'unresolved');

/** It opens the function to the Internet, which somebody has to want. */
const fixOf = ({ extranet, network, networkRoom, room }: UrlTriggerModel): Fix | undefined => {
  const description = sentence(MESSAGES.open);
  const fix = (edit: Edit | undefined): Fix | undefined =>
    edit && { safe: false, description, edits: [edit] };
  if (extranet.origin === 'written') return fix({ span: extranet.span, text: 'true' });
  if (extranet.origin !== 'default') return undefined;
  if (networkRoom) return fix(insertKey(networkRoom, 'enableExtranet', true));
  return room && !network ? fix(insertKey(room, 'netConfig', OPEN)) : undefined;
};
