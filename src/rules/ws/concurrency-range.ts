import { describeNumber } from '../../diagnostics/describe.ts';
import { sentence, type Text } from '../../language/text.ts';
import { LIMITS } from '../../platform/limits.ts';
import type { Rule } from '../rule.ts';
import { webSocketFunctions } from '../web-socket-functions.ts';

const { instanceConcurrency: range } = LIMITS;

const MESSAGES = {
  above: {
    en: 'Concurrency {found} is above the maximum of {limit} connections for each instance.',
    zh: '单实例并发数 {found} 大于最大值 {limit}。',
  },
  below: {
    en: 'Concurrency {found} is below the minimum of {limit} connection for each instance.',
    zh: '单实例并发数 {found} 小于最小值 {limit}。',
  },
} as const satisfies Record<string, Text>;

export const concurrencyRange: Rule = {
  id: 'ws/concurrency-range',
  severity: 'error',
  summary: {
    en: `An instance serves ${range.min} to ${range.max} connections at the same time.`,
    zh: `单实例并发数的取值范围为 ${range.min} 至 ${range.max}。`,
  },
  why: {
    en: 'Request concurrency lets an instance take several connections, which makes them cheaper; the API takes no number outside this range.',
    zh: '请求多并发允许一个实例处理多个连接以降低费用，API 不接受范围之外的取值。',
  },
  bad: 'instanceConcurrencyConfig: { enable: true, maxConcurrency: 200 }',
  good: 'instanceConcurrencyConfig: { enable: true, maxConcurrency: 20 }',
  source: range.source,
  dispute: {
    en: `The page on request concurrency says 2 to ${range.max}; the API reference says ${range.min} to ${range.max}.`,
    zh: `请求多并发文档为 2 至 ${range.max}，API 文档为 ${range.min} 至 ${range.max}。`,
  },
  ignorable: true,
  messages: MESSAGES,

  *check(
    model,
    {
      limits: {
        instanceConcurrency: { min = 0, max },
      },
    },
  ) {
    for (const { fn } of webSocketFunctions(model)) {
      const count = fn.connectionsForEachInstance;
      if (count.value >= min && count.value <= max) continue;
      const [text, limit] = count.value > max ? [MESSAGES.above, max] : [MESSAGES.below, min];
      yield { at: count, message: sentence(text, { found: describeNumber(count), limit }) };
    }
  },
};
