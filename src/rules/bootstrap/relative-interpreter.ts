import { sentence, type Text } from '../../language/text.ts';
import { BOOTSTRAP_NAME } from '../../platform/defaults.ts';
import { placeOf, type Script, scriptsOf } from '../bootstrap-files.ts';
import { interpretersOf, runtimeOf } from '../interpreters.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';

const MESSAGES = {
  bare: {
    en: '"{program}" is whatever the search path finds first on the platform.',
    zh: '"{program}" 取决于平台搜索路径中最先找到的程序。',
  },
  help: { en: 'Write the whole path: {path}.', zh: '请填写完整路径：{path}。' },
} as const satisfies Record<string, Text>;

export const relativeInterpreter: Rule = {
  id: 'bootstrap/relative-interpreter',
  severity: 'warning',
  summary: {
    en: `The file ${BOOTSTRAP_NAME} names its interpreter by the whole path.`,
    zh: `${BOOTSTRAP_NAME} 应使用解释器的完整路径。`,
  },
  why: {
    en: 'The image of the platform holds several versions of each language. By its bare name one gets another version than the runtime says, or none.',
    zh: '平台镜像中每种语言有多个版本。仅写程序名可能得到与运行环境不同的版本，或找不到程序。',
  },
  bad: `src: ./src # ${BOOTSTRAP_NAME} runs "node index.js"`,
  good: `src: ./src # ${BOOTSTRAP_NAME} runs "/var/lang/node18/bin/node index.js"`,
  source: SOURCES.bootstrap,
  dispute: {
    en: 'The page asks for the path; official samples of CloudBase use the bare name.',
    zh: '文档要求使用完整路径；云开发官方示例使用的是程序名。',
  },
  confidence: { level: 'disputed', saidBy: [SOURCES.bootstrap] },
  ignorable: true,
  messages: MESSAGES,

  *check(model, context) {
    for (const script of scriptsOf(model, context)) {
      const runtime = runtimeOf(script.fn);
      if (!runtime?.interpreter || setsPath(script)) continue;
      for (const named of interpretersOf(script)) {
        // One of another language is told by bootstrap/interpreter-mismatch.
        if (named.form !== 'bare' || named.language !== runtime.language) continue;
        yield {
          at: placeOf(script.source, named),
          message: sentence(MESSAGES.bare, { program: named.value }),
          help: sentence(MESSAGES.help, { path: runtime.interpreter }),
        };
      }
    }
  },
};

const setsPath = ({ commands }: Script): boolean =>
  commands.some(({ settings }) => settings.some(({ value }) => value.startsWith('PATH=')));
