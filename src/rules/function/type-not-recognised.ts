import { typeMeant } from '../../config/spelling.ts';
import { describeText } from '../../diagnostics/describe.ts';
import { sentence, type Text } from '../../language/text.ts';
import { API_TYPES, type FunctionType } from '../../platform/defaults.ts';
import { replaceText } from '../edits.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';

const MESSAGES = {
  unknown: {
    en: 'Type {found} is not recognised; it is "{event}" or "{web}".',
    zh: '无法识别函数类型 {found}，可选值为 "{event}" 或 "{web}"。',
  },
  help: { en: 'Write "type: {meant}".', zh: '请填写 "type: {meant}"。' },
} as const satisfies Record<string, Text>;

/** Our types by their own names and by the API's, in any case. */
const MEANT: Readonly<Record<string, FunctionType>> = {
  web: 'web',
  [API_TYPES.web.toLowerCase()]: 'web',
  event: 'event',
};

export const typeNotRecognised: Rule = {
  id: 'function/type-not-recognised',
  severity: 'error',
  summary: {
    en: 'The type of a function is "event" or "web", in small letters.',
    zh: '函数类型为 "event" 或 "web"，且必须小写。',
  },
  why: {
    en: 'The official deployer takes everything but "web" for an event function, without a word: "Web" and "HTTP" make a function without a server. The type cannot be changed afterwards.',
    zh: '官方部署工具会把 "web" 以外的取值都当作事件函数且不提示：填写 "Web" 或 "HTTP" 得到的是没有服务端的函数，创建后类型也不可更改。',
  },
  bad: 'type: HTTP',
  good: 'type: web',
  source: SOURCES.createFunction,
  ignorable: false,
  messages: MESSAGES,

  *check({ functions }) {
    for (const { writtenType, spelling } of functions) {
      if (!writtenType || typeMeant(writtenType.value, spelling)) continue;
      const meant = spelling.types[MEANT[writtenType.value.toLowerCase()] ?? 'web'];
      const help = sentence(MESSAGES.help, { meant });
      yield {
        at: writtenType,
        message: sentence(MESSAGES.unknown, {
          found: describeText(writtenType),
          ...spelling.types,
        }),
        help,
        ...(writtenType.origin === 'written' && {
          fix: { safe: false, description: help, edits: [replaceText(writtenType, meant)] },
        }),
      };
    }
  },
};
