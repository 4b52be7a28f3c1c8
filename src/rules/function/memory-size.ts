import { describeMegabytes, megabytes } from '../../diagnostics/describe.ts';
import { sentence, type Text } from '../../language/text.ts';
import { LIMITS, MEMORY_STEP_MEGABYTES, SMALLEST_MEMORY_MEGABYTES } from '../../platform/limits.ts';
import type { Rule } from '../rule.ts';

const { memory } = LIMITS;

const MESSAGES = {
  noSuchSize: {
    en: 'Memory {found} is not a size that SCF has: {smallest}, or {min} to {max} in steps of {step}.',
    zh: '内存 {found} 不是可用规格：可选 {smallest}，或 {min} 至 {max}（以 {step} 为阶梯）。',
  },
  help: { en: 'Set "memorySize" to {size}.', zh: '请将 "memorySize" 设置为 {size}。' },
} as const satisfies Record<string, Text>;

const isSize = (size: number, most: number): boolean =>
  size === SMALLEST_MEMORY_MEGABYTES ||
  (size > 0 && size <= most && size % MEMORY_STEP_MEGABYTES === 0);

/** The next larger size, or the largest. */
const sizeFor = (wanted: number, most: number): number => {
  if (wanted <= SMALLEST_MEMORY_MEGABYTES) return SMALLEST_MEMORY_MEGABYTES;
  return Math.min(most, Math.ceil(wanted / MEMORY_STEP_MEGABYTES) * MEMORY_STEP_MEGABYTES);
};

export const memorySize: Rule = {
  id: 'function/memory-size',
  severity: 'error',
  summary: {
    en: `Memory comes in ${SMALLEST_MEMORY_MEGABYTES} MB and in ${memory.min} to ${memory.max} MB, in steps of ${MEMORY_STEP_MEGABYTES} MB.`,
    zh: `内存可选 ${SMALLEST_MEMORY_MEGABYTES} MB，或 ${memory.min} 至 ${memory.max} MB，以 ${MEMORY_STEP_MEGABYTES} MB 为阶梯。`,
  },
  why: {
    en: 'The API refuses any other number. Larger sizes have to be applied for.',
    zh: 'API 会拒绝其他取值，更大的规格需要申请。',
  },
  bad: 'memorySize: 100',
  good: 'memorySize: 256',
  source: memory.source,
  ignorable: true,
  messages: MESSAGES,

  *check(
    { functions },
    {
      limits: {
        memory: { min = 0, max },
      },
    },
  ) {
    for (const { memoryMegabytes: found } of functions) {
      if (isSize(found.value, max)) continue;
      const size = sizeFor(found.value, max);
      const help = sentence(MESSAGES.help, { size });
      yield {
        at: found,
        message: sentence(MESSAGES.noSuchSize, {
          found: describeMegabytes(found),
          smallest: megabytes(SMALLEST_MEMORY_MEGABYTES),
          min: megabytes(min),
          max: megabytes(max),
          step: megabytes(MEMORY_STEP_MEGABYTES),
        }),
        help,
        ...(found.origin === 'written' && {
          fix: {
            safe: false,
            description: help,
            edits: [{ span: found.span, text: String(size) }],
          },
        }),
      };
    }
  },
};
