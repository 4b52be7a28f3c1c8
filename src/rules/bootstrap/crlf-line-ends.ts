import { sentence, type Text } from '../../language/text.ts';
import { CLOSE_CAUSES } from '../../platform/close-causes.ts';
import { BOOTSTRAP_NAME } from '../../platform/defaults.ts';
import { placeIn, scriptsOf } from '../bootstrap-files.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';

const { status } = CLOSE_CAUSES.bootstrapExited;

const MESSAGES = {
  crlf: {
    en: 'Lines of {name} end with CRLF, as on Windows; Linux takes the CR for a part of the line.',
    zh: '{name} 使用了 Windows 换行符（CRLF），Linux 会把 CR 当作该行内容。',
  },
  help: { en: 'End lines with LF alone.', zh: '请仅使用 LF 换行。' },
} as const satisfies Record<string, Text>;

export const crlfLineEnds: Rule = {
  id: 'bootstrap/crlf-line-ends',
  severity: 'error',
  summary: {
    en: `Lines of ${BOOTSTRAP_NAME} end with LF.`,
    zh: `${BOOTSTRAP_NAME} 必须使用 LF 换行。`,
  },
  why: {
    en: `With CRLF the first line names an interpreter "/bin/bash\\r", which does not exist; the instance ends at once with status ${status}. An editor or git on Windows makes such lines ("* text eol=lf" in .gitattributes keeps them away).`,
    zh: `使用 CRLF 时，首行指定的解释器变为不存在的 "/bin/bash\\r"，实例会立即退出，状态码为 ${status}。Windows 上的编辑器或 git 会产生这种换行（可在 .gitattributes 中设置 "* text eol=lf"）。`,
  },
  bad: `src: ./src # ${BOOTSTRAP_NAME} has lines that end with CRLF`,
  good: `src: ./src # ${BOOTSTRAP_NAME} has lines that end with LF`,
  source: SOURCES.bootstrap,
  confidence: { level: 'documented', saidBy: [SOURCES.bootstrap] },
  ignorable: true,
  messages: MESSAGES,

  *check(model, context) {
    for (const { source } of scriptsOf(model, context)) {
      const returns = [...source.text.matchAll(/\r(?=\n)/g)].map(({ index }) => index);
      const [first] = returns;
      if (first === undefined) continue;
      const help = sentence(MESSAGES.help);
      const edits = returns.map((at) => ({ span: source.span(at, at + 1), text: '' }));
      yield {
        at: placeIn(source, first, first + 1),
        message: sentence(MESSAGES.crlf, { name: BOOTSTRAP_NAME }),
        help,
        fix: { safe: true, description: help, edits },
      };
    }
  },
};
