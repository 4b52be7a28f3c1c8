import { sentence, type Text } from '../../language/text.ts';
import { LIMITS } from '../../platform/limits.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';

const { max: most } = LIMITS.layersOfFunction;

const MESSAGES = {
  tooMany: {
    en: 'This is layer {count}; a function takes {max}.',
    zh: '这是第 {count} 个层，一个函数最多绑定 {max} 个层。',
  },
  help: { en: 'Merge layers, or leave some out.', zh: '请合并或减少层。' },
} as const satisfies Record<string, Text>;

export const tooManyLayers: Rule = {
  id: 'function/too-many-layers',
  severity: 'error',
  summary: {
    en: `A function takes ${most} layers at most.`,
    zh: `一个函数最多绑定 ${most} 个层。`,
  },
  why: {
    en: 'The API refuses more (LimitExceeded.Layers).',
    zh: '超出数量时 API 会拒绝请求（LimitExceeded.Layers）。',
  },
  bad: 'layers: [{ name: a, version: 1 }, { name: b, version: 1 }, { name: c, version: 1 }, { name: d, version: 1 }, { name: e, version: 1 }, { name: f, version: 1 }]',
  good: 'layers: [{ name: a, version: 1 }]',
  source: LIMITS.layersOfFunction.source,
  confidence: { level: 'documented', saidBy: [SOURCES.quotas] },
  ignorable: true,
  messages: MESSAGES,

  *check({ functions }, { limits }) {
    const { max } = limits.layersOfFunction;
    for (const { layers = [] } of functions) {
      const [first] = layers.slice(max);
      if (!first) continue;
      yield {
        at: first,
        message: sentence(MESSAGES.tooMany, { count: max + 1, max }),
        help: sentence(MESSAGES.help),
      };
    }
  },
};
