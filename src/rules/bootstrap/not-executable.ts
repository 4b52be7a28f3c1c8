import { sentence, type Text } from '../../language/text.ts';
import { CLOSE_CAUSES } from '../../platform/close-causes.ts';
import { BOOTSTRAP_MODES, BOOTSTRAP_NAME } from '../../platform/defaults.ts';
import { startedFolders } from '../bootstrap-files.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';

const { status } = CLOSE_CAUSES.bootstrapExited;

const MESSAGES = {
  notExecutable: {
    en: '{name} has mode {mode}, and must have mode {modes}.',
    zh: '{name} 的权限为 {mode}，必须为 {modes}。',
  },
  help: { en: 'Run "chmod 755 {path}".', zh: '请执行 "chmod 755 {path}"。' },
} as const satisfies Record<string, Text>;
const OR: Text = { en: '{one} or {other}', zh: '{one} 或 {other}' };

/** Whether its owner may run it is all that travels in a package, here and in the official tool. */
const OWNER_MAY_RUN = 0o100;
const EXECUTABLE = 0o755;

const octal = (mode: number): string => mode.toString(8).padStart(4, '0');

export const bootstrapNotExecutable: Rule = {
  id: 'bootstrap/not-executable',
  severity: 'error',
  summary: {
    en: `The file ${BOOTSTRAP_NAME} must be executable.`,
    zh: `${BOOTSTRAP_NAME} 文件必须具有可执行权限。`,
  },
  why: {
    en: `The platform runs it, and wants mode 0755 or 0777 for that. Without the permission the instance ends at once, and connections fail with status ${status}.`,
    zh: `平台直接执行该文件，要求权限为 0755 或 0777；没有执行权限时实例会立即退出，连接失败，状态码为 ${status}。`,
  },
  bad: `src: ./src # ${BOOTSTRAP_NAME} has mode 0644`,
  good: `src: ./src # ${BOOTSTRAP_NAME} has mode 0755`,
  source: SOURCES.bootstrap,
  ignorable: true,
  messages: MESSAGES,

  *check(model, context) {
    const [one = '', other = ''] = [...BOOTSTRAP_MODES].map(octal);
    for (const { folder, bootstrap } of startedFolders(model, context)) {
      if (!bootstrap || (bootstrap.mode & OWNER_MAY_RUN) !== 0) continue;
      const path = `${folder.value.replace(/\/+$/, '')}/${BOOTSTRAP_NAME}`;
      const help = sentence(MESSAGES.help, { path });
      yield {
        at: folder,
        message: sentence(MESSAGES.notExecutable, {
          name: BOOTSTRAP_NAME,
          mode: octal(bootstrap.mode),
          modes: sentence(OR, { one, other }),
        }),
        help,
        fix: {
          safe: true,
          description: help,
          edits: [],
          modes: [{ file: bootstrap.file, mode: EXECUTABLE }],
        },
      };
    }
  },
};
