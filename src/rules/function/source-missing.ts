import type { CodeFolder, CodeModel } from '../../config/model.ts';
import { describeText } from '../../diagnostics/describe.ts';
import { sentence, type Text } from '../../language/text.ts';
import type { Finding, Rule } from '../rule.ts';
import { SOURCES, WITNESSES } from '../sources.ts';

const MESSAGES = {
  nowhere: {
    en: 'The function has no code: neither "src" nor "image" is here.',
    zh: '函数没有代码：未填写 "src" 或 "image"。',
  },
  noFolder: { en: 'There is no folder {folder}.', zh: '目录 {folder} 不存在。' },
  noneButFile: { en: '{folder} is a file, not a folder.', zh: '{folder} 是文件，不是目录。' },
  help: { en: 'Add "src" with the folder of the code.', zh: '请添加 "src"，填写代码目录。' },
  helpFolder: {
    en: 'The path counts from the folder that this file is in.',
    zh: '路径以该文件所在目录为起点。',
  },
} as const satisfies Record<string, Text>;

export const sourceMissing: Rule = {
  id: 'function/source-missing',
  severity: 'error',
  summary: { en: 'The code of a function must be there.', zh: '函数代码必须存在。' },
  why: {
    en: 'Without "src" the official deployer fetches a template and deploys that; a folder that is not there stops it in the middle.',
    zh: '未填写 "src" 时，官方部署工具会下载并部署模板代码；目录不存在时部署会中途失败。',
  },
  bad: 'src:',
  good: 'src: ./src',
  source: SOURCES.component,
  confidence: { level: 'observed', saidBy: [SOURCES.component, WITNESSES.toolkit] },
  ignorable: true,
  messages: MESSAGES,

  *check({ functions }, { codeFolderOf }) {
    for (const fn of functions) {
      if (fn.lacksCode) {
        const [message, help] = [sentence(MESSAGES.nowhere), sentence(MESSAGES.help)];
        yield { at: fn.at, on: 'key', message, help };
      } else if (fn.code && !fn.code.hook) {
        yield* missingFolder(fn.code, codeFolderOf(fn));
      }
    }
  },
};

function* missingFolder({ folder }: CodeModel, found: CodeFolder | undefined): Iterable<Finding> {
  if (!found || found.isFolder) return;
  const text = found.isFolder === undefined ? MESSAGES.noFolder : MESSAGES.noneButFile;
  yield {
    at: folder,
    message: sentence(text, { folder: describeText(folder) }),
    help: sentence(MESSAGES.helpFolder),
  };
}
