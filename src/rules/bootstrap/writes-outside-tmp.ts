import { sentence, type Text } from '../../language/text.ts';
import { BOOTSTRAP_NAME, WRITABLE_FOLDER } from '../../platform/defaults.ts';
import { placeOf, scriptsOf } from '../bootstrap-files.ts';
import type { Rule } from '../rule.ts';
import { writesOf } from '../script-writes.ts';
import { SOURCES } from '../sources.ts';

const MESSAGES = {
  writes: {
    en: '{path} cannot be written: all but {folder} is read-only on the platform.',
    zh: '{path} 无法写入：平台上除 {folder} 外均为只读。',
  },
  installs: {
    en: '"{command}" writes into the code folder, which is read-only on the platform.',
    zh: '"{command}" 会写入代码目录，而该目录在平台上是只读的。',
  },
  help: { en: 'Write below {folder}.', zh: '请写入 {folder} 目录。' },
  helpInstall: {
    en: 'Install before the deploy, or let "installDependency: true" do it.',
    zh: '请在部署前安装，或设置 "installDependency: true" 由平台安装。',
  },
} as const satisfies Record<string, Text>;

export const writesOutsideTmp: Rule = {
  id: 'bootstrap/writes-outside-tmp',
  severity: 'warning',
  summary: {
    en: `The file ${BOOTSTRAP_NAME} writes below ${WRITABLE_FOLDER} alone.`,
    zh: `${BOOTSTRAP_NAME} 只能写入 ${WRITABLE_FOLDER} 目录。`,
  },
  why: {
    en: 'The rest of the file system is read-only. The command fails, and with "set -e" the instance does too.',
    zh: '文件系统的其余部分均为只读，命令会失败；使用 "set -e" 时实例也会退出。',
  },
  bad: `src: ./src # ${BOOTSTRAP_NAME} has "mkdir -p logs"`,
  good: `src: ./src # ${BOOTSTRAP_NAME} has "mkdir -p ${WRITABLE_FOLDER}/logs"`,
  source: SOURCES.bootstrap,
  confidence: { level: 'documented', saidBy: [SOURCES.bootstrap, SOURCES.startFailures] },
  ignorable: true,
  messages: MESSAGES,

  *check(model, context) {
    for (const { source, commands } of scriptsOf(model, context)) {
      for (const { word, command } of writesOf(commands)) {
        const folder = WRITABLE_FOLDER;
        yield {
          at: placeOf(source, word),
          message: command
            ? sentence(MESSAGES.installs, { command })
            : sentence(MESSAGES.writes, { path: word.value, folder }),
          help: command ? sentence(MESSAGES.helpInstall) : sentence(MESSAGES.help, { folder }),
        };
      }
    }
  },
};
