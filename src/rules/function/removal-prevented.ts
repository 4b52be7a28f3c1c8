import { sentence, type Text } from '../../language/text.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';

const MESSAGES = {
  prevented: {
    en: 'The function {name} would be removed, and "preventRemove" forbids that.',
    zh: '函数 {name} 将被删除，而 "preventRemove" 禁止删除。',
  },
  help: {
    en: 'Remove "preventRemove" from "x-scf-ws" if the function is to go. No option overrides it.',
    zh: '如确需删除该函数，请从 "x-scf-ws" 中删除 "preventRemove"。命令行选项不能绕过该设置。',
  },
} as const satisfies Record<string, Text>;

export const removalPrevented: Rule = {
  id: 'function/removal-prevented',
  severity: 'error',
  summary: {
    en: 'A function with "preventRemove" is not removed.',
    zh: '设置了 "preventRemove" 的函数不会被删除。',
  },
  why: {
    en: 'A function that was removed cannot be brought back: its versions, its address and its settings are gone.',
    zh: '函数删除后无法恢复，其版本、访问地址和配置都会丢失。',
  },
  bad: 'x-scf-ws: { preventRemove: true }',
  good: 'x-scf-ws: { preventRemove: false }',
  source: SOURCES.createPage,
  scope: 'live',
  ignorable: false,
  messages: MESSAGES,

  *check({ functions }, { live }) {
    for (const fn of functions) {
      const prevents = fn.guard?.preventRemove;
      if (!prevents?.value || live?.fateOf(fn) !== 'removed') continue;
      yield {
        at: prevents,
        message: sentence(MESSAGES.prevented, { name: fn.name.value }),
        help: sentence(MESSAGES.help),
      };
    }
  },
};
