import { describeSeconds, seconds } from '../../diagnostics/describe.ts';
import { sentence, type Text } from '../../language/text.ts';
import { LIMITS } from '../../platform/limits.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';

const { initTimeout: range } = LIMITS;

const MESSAGES = {
  above: {
    en: 'Init timeout {found} is above the maximum of {limit}.',
    zh: '初始化超时时间 {found} 大于最大值 {limit}。',
  },
  below: {
    en: 'Init timeout {found} is below the minimum of {limit}.',
    zh: '初始化超时时间 {found} 小于最小值 {limit}。',
  },
} as const satisfies Record<string, Text>;

export const initTimeoutRange: Rule = {
  id: 'function/init-timeout-range',
  severity: 'error',
  summary: {
    en: `The init timeout is ${range.min} to ${range.max} seconds.`,
    zh: `初始化超时时间的取值范围为 ${range.min} 至 ${range.max} 秒。`,
  },
  why: {
    en: 'It is how long an instance may take until its server listens; the API refuses other values.',
    zh: '该值限定实例启动到开始监听的时长，API 会拒绝其他取值。',
  },
  bad: 'initTimeout: 301',
  good: 'initTimeout: 120',
  source: range.source,
  dispute: {
    en: 'All sources agree on the range. For the default, two pages say 60 s and the API model says 65 s (90 s for images).',
    zh: '取值范围没有分歧。默认值则不一致：两份文档为 60 秒，API 模型为 65 秒（镜像函数为 90 秒）。',
  },
  confidence: { level: 'documented', saidBy: [SOURCES.createPage, SOURCES.quotas] },
  scope: 'quota',
  ignorable: true,
  messages: MESSAGES,

  *check({ functions }, { limits }) {
    const { min = 0, max } = limits.initTimeout;
    for (const { initTimeoutSeconds: found } of functions) {
      if (found.value >= min && found.value <= max) continue;
      const [text, limit] = found.value > max ? [MESSAGES.above, max] : [MESSAGES.below, min];
      const values = { found: describeSeconds(found), limit: seconds(limit) };
      yield { at: found, message: sentence(text, values) };
    }
  },
};
