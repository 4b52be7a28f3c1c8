import { sentence, type Text } from '../../language/text.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';

const MESSAGES = {
  taken: {
    en: 'The name {name} is taken by a function of another project ({owner}); this one is {mine}.',
    zh: '名称 {name} 已被其他项目的函数占用（{owner}），当前项目为 {mine}。',
  },
  help: {
    en: 'Choose another name or namespace, or remove the other function first.',
    zh: '请更换函数名称或命名空间，或先删除另一个函数。',
  },
} as const satisfies Record<string, Text>;

export const nameTaken: Rule = {
  id: 'function/name-taken',
  severity: 'error',
  summary: {
    en: 'The name of a function must not be that of a function of another project.',
    zh: '函数名称不能与其他项目的函数重名。',
  },
  why: {
    en: 'Names are unique in a namespace. A deploy would overwrite the other project\'s function; its tag "scf-ws" says whose it is.',
    zh: '函数名称在命名空间内唯一，部署会覆盖其他项目的函数；标签 "scf-ws" 标明函数归属。',
  },
  bad: 'name: other-chat',
  good: 'name: chat',
  source: SOURCES.createPage,
  confidence: { level: 'documented', saidBy: [SOURCES.createPage] },
  scope: 'live',
  ignorable: true,
  messages: MESSAGES,

  *check({ functions }, { live }) {
    for (const fn of functions) {
      const owner = live?.functionOf(fn)?.owner;
      if (!owner || owner === fn.owner) continue;
      yield {
        at: fn.name,
        message: sentence(MESSAGES.taken, { name: fn.name.value, owner, mine: fn.owner }),
        help: sentence(MESSAGES.help),
      };
    }
  },
};
