import { sentence, type Text } from '../../language/text.ts';
import { LIMITS } from '../../platform/limits.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';

const MEGABYTE = 1024 * 1024;
const most = LIMITS.uncompressedCode.max / MEGABYTE;

const MESSAGES = {
  tooLarge: {
    en: 'Folder {folder} holds more than {max} MB, which is the most that a function may have.',
    zh: '目录 {folder} 超过 {max} MB，即函数代码的大小上限。',
  },
  help: {
    en: 'List what the function does not need under "src.exclude"; layers count too.',
    zh: '请将函数不需要的内容加入 "src.exclude"；层的大小也计算在内。',
  },
} as const satisfies Record<string, Text>;

export const codeTooLarge: Rule = {
  id: 'function/code-too-large',
  severity: 'error',
  summary: {
    en: `The code of a function has ${most} MB at most, before it is packed.`,
    zh: `函数代码解压后最大为 ${most} MB。`,
  },
  why: {
    en: 'The platform refuses more, the layers counted. Files that "exclude" leaves out do not count.',
    zh: '超出时平台会拒绝，层的大小计算在内；被 "exclude" 排除的文件不计算。',
  },
  bad: `src: ./src # holds ${most + 100} MB`,
  good: 'src: ./src # holds 2 MB',
  source: LIMITS.uncompressedCode.source,
  confidence: { level: 'documented', saidBy: [SOURCES.quotas] },
  ignorable: true,
  messages: MESSAGES,

  *check({ functions }, { limits, codeFolderOf }) {
    const { max } = limits.uncompressedCode;
    for (const fn of functions) {
      const bytes = fn.code ? (codeFolderOf(fn)?.measure?.(max) ?? 0) : 0;
      if (!fn.code || bytes <= max) continue;
      const folder = JSON.stringify(fn.code.folder.value);
      yield {
        at: fn.code.folder,
        message: sentence(MESSAGES.tooLarge, { folder, max: max / MEGABYTE }),
        help: sentence(MESSAGES.help),
      };
    }
  },
};
