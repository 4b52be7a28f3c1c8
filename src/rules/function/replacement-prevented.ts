import { sentence, type Text } from '../../language/text.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';

const MESSAGES = {
  prevented: {
    en: 'The function {name} would be replaced, and "preventReplace" forbids that.',
    zh: '函数 {name} 将被替换，而 "preventReplace" 禁止替换。',
  },
  help: {
    en: 'Take back the change that needs a new function, or remove "preventReplace" from "x-scf-ws". No option overrides it.',
    zh: '请撤销需要新建函数的变更，或从 "x-scf-ws" 中删除 "preventReplace"。命令行选项不能绕过该设置。',
  },
} as const satisfies Record<string, Text>;

export const replacementPrevented: Rule = {
  id: 'function/replacement-prevented',
  severity: 'error',
  summary: {
    en: 'A function with "preventReplace" is not replaced.',
    zh: '设置了 "preventReplace" 的函数不会被替换。',
  },
  why: {
    en: 'A replacement closes every connection, and on the cloud the address of the function changes. The file says that this must not happen by mistake.',
    zh: '替换会断开所有连接，云端函数的访问地址也会改变。文件声明不允许误操作导致替换。',
  },
  bad: 'runtime: Python3.9\nx-scf-ws: { preventReplace: true }',
  good: 'runtime: Nodejs18.15\nx-scf-ws: { preventReplace: false }',
  source: SOURCES.createPage,
  scope: 'live',
  ignorable: false,
  messages: MESSAGES,

  *check({ functions }, { live }) {
    for (const fn of functions) {
      const prevents = fn.guard?.preventReplace;
      if (!prevents?.value || live?.fateOf(fn) !== 'replaced') continue;
      yield {
        at: prevents,
        message: sentence(MESSAGES.prevented, { name: fn.name.value }),
        help: sentence(MESSAGES.help),
      };
    }
  },
};
