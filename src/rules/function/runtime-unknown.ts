import { describeText } from '../../diagnostics/describe.ts';
import { nearest } from '../../language/nearest.ts';
import { sentence, type Text } from '../../language/text.ts';
import { RUNTIMES } from '../../platform/runtimes.ts';
import type { Rule } from '../rule.ts';
import { SOURCES, WITNESSES } from '../sources.ts';

const MESSAGES = {
  unknown: {
    en: 'Runtime {found} is in none of the lists of SCF.',
    zh: '运行环境 {found} 不在 SCF 公布的列表中。',
  },
  didYouMean: { en: 'Did you mean "{meant}"?', zh: '是否应为 "{meant}"？' },
  list: { en: 'Known ones are {names}.', zh: '已知的运行环境有 {names}。' },
} as const satisfies Record<string, Text>;

/** Enough to see how they are written. */
const SHOWN = 6;

export const runtimeUnknown: Rule = {
  id: 'function/runtime-unknown',
  severity: 'warning',
  summary: {
    en: 'The runtime should be one that SCF is known to have.',
    zh: '运行环境应为 SCF 已知支持的取值。',
  },
  why: {
    en: 'The API refuses a runtime that it does not know, and upper and lower case count. New ones appear before the lists do, so this is no error. A runtime cannot be changed once the function exists.',
    zh: 'API 会拒绝未知的运行环境，且区分大小写。新的运行环境可能早于文档上线，因此不作为错误。函数创建后运行环境不可更改。',
  },
  bad: 'runtime: nodejs18.15',
  good: 'runtime: Nodejs18.15',
  source: SOURCES.createFunction,
  dispute: {
    en: 'The API reference ends with Nodejs18.15 and Python3.10; the CloudBase CLI has newer ones.',
    zh: 'API 文档的列表止于 Nodejs18.15 与 Python3.10，CloudBase CLI 支持更新的版本。',
  },
  confidence: { level: 'disputed', saidBy: [SOURCES.createFunction, WITNESSES.cloudbase] },
  ignorable: true,
  messages: MESSAGES,

  *check({ functions }) {
    for (const { runtime, image } of functions) {
      if (image || Object.hasOwn(RUNTIMES, runtime.value)) continue;
      const meant = nearest(runtime.value, Object.keys(RUNTIMES));
      const names = Object.keys(RUNTIMES).slice(0, SHOWN).join(', ');
      yield {
        at: runtime,
        message: sentence(MESSAGES.unknown, { found: describeText(runtime) }),
        help: meant
          ? sentence(MESSAGES.didYouMean, { meant })
          : sentence(MESSAGES.list, { names: `${names}, …` }),
      };
    }
  },
};
