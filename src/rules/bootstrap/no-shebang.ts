import { sentence, type Text } from '../../language/text.ts';
import { BOOTSTRAP_NAME } from '../../platform/defaults.ts';
import { placeIn, scriptsOf, textStart } from '../bootstrap-files.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';

const LINE = '#!/bin/bash';

const MESSAGES = {
  none: {
    en: 'The first line of {name} does not say what runs it.',
    zh: '{name} 的首行没有指定解释器。',
  },
  help: { en: 'Begin with "{line}".', zh: '请以 "{line}" 开头。' },
} as const satisfies Record<string, Text>;

export const noShebang: Rule = {
  id: 'bootstrap/no-shebang',
  severity: 'warning',
  summary: {
    en: `The first line of ${BOOTSTRAP_NAME} names what runs it.`,
    zh: `${BOOTSTRAP_NAME} 的首行应指定解释器。`,
  },
  why: {
    en: 'The page asks for it. Without it the system cannot run the file by itself; whether something else tries a shell then is not said.',
    zh: '官方文档要求填写。缺少时系统无法直接执行该文件，平台是否会改用 shell 执行没有说明。',
  },
  bad: `src: ./src # ${BOOTSTRAP_NAME} begins with a command`,
  good: `src: ./src # ${BOOTSTRAP_NAME} begins with "${LINE}"`,
  source: SOURCES.bootstrap,
  dispute: {
    en: 'The page demands the line; files without it are in use, and said to work.',
    zh: '文档要求必须填写；实际存在未填写且据称可用的文件。',
  },
  confidence: { level: 'disputed', saidBy: [SOURCES.bootstrap] },
  ignorable: true,
  messages: MESSAGES,

  *check(model, context) {
    for (const { source } of scriptsOf(model, context)) {
      const start = textStart(source);
      if (source.text.startsWith('#!', start)) continue;
      const lineEnd = source.text.slice(start).search(/\r?\n|$/);
      const help = sentence(MESSAGES.help, { line: LINE });
      const edits = [{ span: source.span(start, start), text: `${LINE}\n` }];
      yield {
        at: placeIn(source, start, start + lineEnd),
        message: sentence(MESSAGES.none, { name: BOOTSTRAP_NAME }),
        help,
        fix: { safe: false, description: help, edits },
      };
    }
  },
};
