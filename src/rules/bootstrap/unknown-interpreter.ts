import { sentence, type Text } from '../../language/text.ts';
import { BOOTSTRAP_NAME } from '../../platform/defaults.ts';
import { placeOf, type Script, scriptsOf, shebangOf } from '../bootstrap-files.ts';
import { interpretersOf, runtimeOf } from '../interpreters.ts';
import type { Rule } from '../rule.ts';
import type { Word } from '../shell.ts';
import { SOURCES, WITNESSES } from '../sources.ts';

const MESSAGES = {
  unknown: {
    en: '{path} is not known to be on the platform.',
    zh: '平台上没有已知的 {path}。',
  },
  help: { en: 'The runtime has {path}.', zh: '该运行环境的解释器为 {path}。' },
} as const satisfies Record<string, Text>;

/** What every Linux has. */
const USUAL = new Set(['/bin/bash', '/bin/sh', '/usr/bin/bash', '/usr/bin/sh', '/usr/bin/env']);

export const unknownInterpreter: Rule = {
  id: 'bootstrap/unknown-interpreter',
  severity: 'warning',
  summary: {
    en: `The file ${BOOTSTRAP_NAME} runs an interpreter that is known to be on the platform.`,
    zh: `${BOOTSTRAP_NAME} 应使用平台上已知的解释器。`,
  },
  why: {
    en: 'A program that is not there ends the instance at once. The paths have two-digit versions: node18, python39, php80.',
    zh: '程序不存在时实例会立即退出。路径中的版本号为连写形式：node18、python39、php80。',
  },
  bad: `src: ./src # ${BOOTSTRAP_NAME} runs "/var/lang/node18.15/bin/node index.js"`,
  good: `src: ./src # ${BOOTSTRAP_NAME} runs "/var/lang/node18/bin/node index.js"`,
  source: SOURCES.bootstrap,
  dispute: {
    en: 'The generator of the CloudBase CLI writes paths such as /var/lang/node20.19/bin/node, which no page knows.',
    zh: 'CloudBase CLI 生成的路径形如 /var/lang/node20.19/bin/node，所有文档中均未出现。',
  },
  confidence: { level: 'disputed', saidBy: [SOURCES.bootstrap, WITNESSES.cloudbase] },
  ignorable: true,
  messages: MESSAGES,

  *check(model, context) {
    for (const script of scriptsOf(model, context)) {
      const path = runtimeOf(script.fn)?.interpreter;
      for (const word of unknownIn(script)) {
        yield {
          at: placeOf(script.source, word),
          message: sentence(MESSAGES.unknown, { path: word.value }),
          ...(path && { help: sentence(MESSAGES.help, { path }) }),
        };
      }
    }
  },
};

const unknownIn = (script: Script): readonly Word[] => {
  const named = interpretersOf(script).filter(
    ({ form, language }) => form === 'elsewhere' || (form === 'platform' && !language),
  );
  const [first] = shebangOf(script.source);
  if (!first || USUAL.has(first.value) || first.value.startsWith('/var/lang/')) return named;
  return [first, ...named.filter(({ start }) => start !== first.start)];
};
