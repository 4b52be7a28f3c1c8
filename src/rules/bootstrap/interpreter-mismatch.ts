import { describeText } from '../../diagnostics/describe.ts';
import { sentence, type Text } from '../../language/text.ts';
import { BOOTSTRAP_NAME } from '../../platform/defaults.ts';
import type { Runtime } from '../../platform/runtimes.ts';
import { placeOf, scriptsOf } from '../bootstrap-files.ts';
import { folderOf, interpretersOf, type NamedInterpreter, runtimeOf } from '../interpreters.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';

const MESSAGES = {
  other: {
    en: '{path} is not the interpreter of runtime {runtime}.',
    zh: '{path} 不是运行环境 {runtime} 的解释器。',
  },
  help: {
    en: 'Run {path}, or choose another runtime; it cannot be changed once the function exists.',
    zh: '请使用 {path}，或选择其他运行环境；函数创建后运行环境不可更改。',
  },
} as const satisfies Record<string, Text>;
const RUNTIME_HERE: Text = { en: 'the runtime', zh: '运行环境' };

export const interpreterMismatch: Rule = {
  id: 'bootstrap/interpreter-mismatch',
  severity: 'error',
  summary: {
    en: `The file ${BOOTSTRAP_NAME} runs the interpreter of the runtime.`,
    zh: `${BOOTSTRAP_NAME} 必须使用运行环境对应的解释器。`,
  },
  why: {
    en: 'Another version than the one that was chosen runs, and libraries of the runtime do not fit it; an interpreter of another language does not understand the code at all.',
    zh: '实际运行的版本与所选版本不一致，运行环境自带的库无法匹配；其他语言的解释器则完全无法运行代码。',
  },
  bad: `runtime: Nodejs18.15\nsrc: ./src # ${BOOTSTRAP_NAME} runs "/var/lang/node12/bin/node index.js"`,
  good: `runtime: Nodejs18.15\nsrc: ./src # ${BOOTSTRAP_NAME} runs "/var/lang/node18/bin/node index.js"`,
  source: SOURCES.bootstrap,
  confidence: { level: 'documented', saidBy: [SOURCES.bootstrap] },
  ignorable: true,
  messages: MESSAGES,

  *check(model, context) {
    for (const script of scriptsOf(model, context)) {
      const runtime = runtimeOf(script.fn);
      if (!runtime?.interpreter) continue;
      for (const named of interpretersOf(script).filter((each) => isOther(each, runtime))) {
        yield {
          at: placeOf(script.source, named),
          message: sentence(MESSAGES.other, {
            path: named.value,
            runtime: describeText(script.fn.runtime),
          }),
          help: sentence(MESSAGES.help, { path: runtime.interpreter }),
          seeAlso: [{ at: script.fn.runtime, note: sentence(RUNTIME_HERE) }],
        };
      }
    }
  },
};

const isOther = ({ language, folder }: NamedInterpreter, runtime: Runtime): boolean => {
  if (!language) return false;
  return language !== runtime.language || (folder !== undefined && folder !== folderOf(runtime));
};
