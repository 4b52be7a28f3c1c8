import { sentence, type Text } from '../../language/text.ts';
import type { Rule } from '../rule.ts';
import { SOURCES, WITNESSES } from '../sources.ts';

const MESSAGES = {
  async: {
    en: 'A Web function cannot run asynchronously.',
    zh: 'Web 函数不支持异步执行。',
  },
  tracking: {
    en: 'A Web function has no asynchronous runs whose state could be tracked.',
    zh: 'Web 函数没有异步执行，无法开启事件追踪。',
  },
  help: {
    en: 'Remove it, or make this an event function.',
    zh: '请删除该字段，或改用事件函数。',
  },
} as const satisfies Record<string, Text>;

export const asyncOnWeb: Rule = {
  id: 'function/async-on-web',
  severity: 'error',
  summary: {
    en: 'Only event functions run asynchronously.',
    zh: '仅事件函数支持异步执行。',
  },
  why: {
    en: 'The official deployer drops the field for a Web function without a word, so that runs end after the ordinary timeout. Functions on a GPU are the exception.',
    zh: '官方部署工具会丢弃 Web 函数的该字段且不提示，运行仍受普通超时时间限制。GPU 函数除外。',
  },
  bad: 'type: web\nasyncRunEnable: true',
  good: 'type: web\nasyncRunEnable: false',
  source: SOURCES.webFunction,
  confidence: { level: 'observed', saidBy: [WITNESSES.toolkit, SOURCES.webFunction] },
  ignorable: true,
  messages: MESSAGES,

  *check({ functions }) {
    for (const { type, isAsynchronous, tracksRuns, usesGpu } of functions) {
      if (type.value !== 'web' || usesGpu) continue;
      const help = sentence(MESSAGES.help);
      if (isAsynchronous.value) {
        yield { at: isAsynchronous, message: sentence(MESSAGES.async), help };
      } else if (tracksRuns?.value) {
        yield { at: tracksRuns, message: sentence(MESSAGES.tracking), help };
      }
    }
  },
};
