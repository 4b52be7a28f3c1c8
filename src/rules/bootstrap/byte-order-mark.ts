import { sentence, type Text } from '../../language/text.ts';
import { CLOSE_CAUSES } from '../../platform/close-causes.ts';
import { BOOTSTRAP_NAME } from '../../platform/defaults.ts';
import { placeIn, scriptsOf, textStart } from '../bootstrap-files.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';

const { status } = CLOSE_CAUSES.bootstrapExited;

const MESSAGES = {
  mark: {
    en: '{name} begins with a byte order mark, which hides its first line from Linux.',
    zh: '{name} 以字节顺序标记（BOM）开头，Linux 无法识别首行。',
  },
  help: { en: 'Save it as UTF-8 without a mark.', zh: '请保存为不带 BOM 的 UTF-8 编码。' },
} as const satisfies Record<string, Text>;

export const byteOrderMark: Rule = {
  id: 'bootstrap/byte-order-mark',
  severity: 'error',
  summary: {
    en: `The file ${BOOTSTRAP_NAME} has no byte order mark.`,
    zh: `${BOOTSTRAP_NAME} 不能包含字节顺序标记（BOM）。`,
  },
  why: {
    en: `Linux knows a script by its first two bytes. With three invisible ones before them the file is none, and the instance ends with status ${status}.`,
    zh: `Linux 通过文件的前两个字节识别脚本。其前有三个不可见字节时，文件不会被识别为脚本，实例退出，状态码为 ${status}。`,
  },
  bad: `src: ./src # ${BOOTSTRAP_NAME} begins with a byte order mark`,
  good: `src: ./src # ${BOOTSTRAP_NAME} begins with "#!"`,
  source: SOURCES.bootstrap,
  confidence: { level: 'inferred', saidBy: [SOURCES.bootstrap] },
  ignorable: true,
  messages: MESSAGES,

  *check(model, context) {
    for (const { source } of scriptsOf(model, context)) {
      const end = textStart(source);
      if (end === 0) continue;
      const help = sentence(MESSAGES.help);
      const at = placeIn(source, 0, end);
      yield {
        at,
        message: sentence(MESSAGES.mark, { name: BOOTSTRAP_NAME }),
        help,
        fix: { safe: true, description: help, edits: [{ span: at.span, text: '' }] },
      };
    }
  },
};
