import { sentence, type Text } from '../../language/text.ts';
import { BOOTSTRAP_NAME } from '../../platform/defaults.ts';
import { placeIn, scriptsOf } from '../bootstrap-files.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';

const MESSAGES = {
  open: {
    en: 'The last line of {name} has no end.',
    zh: '{name} 的最后一行没有换行符。',
  },
  help: { en: 'End the file with a line feed.', zh: '请在文件末尾添加换行符（LF）。' },
} as const satisfies Record<string, Text>;

export const noFinalNewline: Rule = {
  id: 'bootstrap/no-final-newline',
  severity: 'warning',
  summary: {
    en: `The file ${BOOTSTRAP_NAME} ends with a line feed.`,
    zh: `${BOOTSTRAP_NAME} 应以换行符（LF）结尾。`,
  },
  why: {
    en: 'The page asks for it. A shell runs the last line all the same, but a line that is added behind it by a tool would become part of it.',
    zh: '官方文档要求以 LF 结尾。shell 仍会执行最后一行，但工具在其后追加内容时会与该行连在一起。',
  },
  bad: `src: ./src # ${BOOTSTRAP_NAME} ends without a line feed`,
  good: `src: ./src # ${BOOTSTRAP_NAME} ends with a line feed`,
  source: SOURCES.bootstrap,
  dispute: {
    en: 'The page demands it; one in four public files goes without, official samples among them.',
    zh: '文档要求必须以 LF 结尾；约四分之一的公开文件没有，包括官方示例。',
  },
  confidence: { level: 'disputed', saidBy: [SOURCES.bootstrap] },
  ignorable: true,
  messages: MESSAGES,

  *check(model, context) {
    for (const { source } of scriptsOf(model, context)) {
      const { length } = source.text;
      if (length === 0 || source.text.endsWith('\n')) continue;
      const help = sentence(MESSAGES.help);
      const edits = [{ span: source.span(length, length), text: '\n' }];
      yield {
        at: placeIn(source, length, length),
        message: sentence(MESSAGES.open, { name: BOOTSTRAP_NAME }),
        help,
        fix: { safe: true, description: help, edits },
      };
    }
  },
};
