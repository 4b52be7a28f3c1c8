import { sentence, type Text } from '../../language/text.ts';
import { CLOSE_CAUSES } from '../../platform/close-causes.ts';
import { BOOTSTRAP_NAME, FUNCTION_PORT } from '../../platform/defaults.ts';
import { startedFolders } from '../bootstrap-files.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';

const { status } = CLOSE_CAUSES.bootstrapMissing;

const MESSAGES = {
  missing: {
    en: 'Folder {folder} holds no {name}, so the function cannot start.',
    zh: '目录 {folder} 中没有 {name} 文件，函数无法启动。',
  },
  help: {
    en: 'Add an executable file {name} that starts a server on 0.0.0.0:{port}.',
    zh: '请添加可执行文件 {name}，用于启动监听 0.0.0.0:{port} 的服务。',
  },
} as const satisfies Record<string, Text>;

export const bootstrapMissing: Rule = {
  id: 'bootstrap/missing',
  severity: 'error',
  summary: {
    en: `A Web function is started by the file ${BOOTSTRAP_NAME} at the root of its code.`,
    zh: `Web 函数由代码根目录下的 ${BOOTSTRAP_NAME} 文件启动。`,
  },
  why: {
    en: `Without it the platform has nothing to run, and every connection fails with status ${status}.`,
    zh: `缺少该文件时平台无法启动函数，所有连接都会失败，状态码为 ${status}。`,
  },
  bad: 'src: ./src # holds index.js alone',
  good: `src: ./src # holds index.js and ${BOOTSTRAP_NAME}`,
  source: SOURCES.bootstrap,
  ignorable: true,
  messages: MESSAGES,

  *check(model, context) {
    for (const { folder, bootstrap } of startedFolders(model, context)) {
      if (bootstrap) continue;
      yield {
        at: folder,
        message: sentence(MESSAGES.missing, {
          folder: JSON.stringify(folder.value),
          name: BOOTSTRAP_NAME,
        }),
        help: sentence(MESSAGES.help, { name: BOOTSTRAP_NAME, port: FUNCTION_PORT }),
      };
    }
  },
};
