import { sentence, type Text } from '../../language/text.ts';
import { LIMITS } from '../../platform/limits.ts';
import type { Rule } from '../rule.ts';
import { SOURCES, WITNESSES } from '../sources.ts';

const { max: most } = LIMITS.description;

const MESSAGES = {
  tooLong: {
    en: 'The description has {length} characters; {max} are the most.',
    zh: '函数描述有 {length} 个字符，最多 {max} 个字符。',
  },
} as const satisfies Record<string, Text>;

export const descriptionLength: Rule = {
  id: 'function/description-length',
  severity: 'error',
  summary: {
    en: `A description has ${most} characters at most.`,
    zh: `函数描述最多 ${most} 个字符。`,
  },
  why: {
    en: 'The API refuses a longer one.',
    zh: '超出长度时 API 会拒绝请求。',
  },
  bad: `description: ${'very '.repeat(200)}long`,
  good: 'description: A chat room',
  source: LIMITS.description.source,
  confidence: { level: 'documented', saidBy: [SOURCES.createFunction, WITNESSES.sdk] },
  ignorable: true,
  messages: MESSAGES,

  *check({ functions }, { limits }) {
    const { max } = limits.description;
    for (const { description } of functions) {
      // Characters, not code units: an emoji is one.
      const length = [...(description?.value ?? '')].length;
      if (!description || length <= max) continue;
      yield { at: description, message: sentence(MESSAGES.tooLong, { length, max }) };
    }
  },
};
