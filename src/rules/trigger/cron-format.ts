import { describeText } from '../../diagnostics/describe.ts';
import { sentence, type Text } from '../../language/text.ts';
import { CRON_FIELDS, type CronField } from '../../platform/cron.ts';
import { type CronProblem, cronProblem } from '../cron.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';
import { otherTriggersOf } from '../triggers.ts';

const MESSAGES = {
  fields: {
    en: 'Cron expression {found} has {count} fields, and takes {wanted}.',
    zh: 'Cron 表达式 {found} 有 {count} 个字段，应为 {wanted} 个。',
  },
  value: {
    en: 'Cron expression {found} has "{written}" for the {field}, which takes {min} to {max}.',
    zh: 'Cron 表达式 {found} 的{field}字段为 "{written}"，取值范围为 {min} 至 {max}。',
  },
  missing: {
    en: 'The timer has no cron expression, so it never fires.',
    zh: '定时触发器没有填写 Cron 表达式，不会触发。',
  },
  help: {
    en: 'Write second, minute, hour, day, month, weekday and year: "0 0 8 * * * *" is every day at eight.',
    zh: '依次填写秒、分、时、日、月、星期、年，例如每天 8 点："0 0 8 * * * *"。',
  },
} as const satisfies Record<string, Text>;

const NAMES: Readonly<Record<CronField['name'], Text>> = {
  second: { en: 'second', zh: '秒' },
  minute: { en: 'minute', zh: '分' },
  hour: { en: 'hour', zh: '时' },
  day: { en: 'day', zh: '日' },
  month: { en: 'month', zh: '月' },
  weekday: { en: 'weekday', zh: '星期' },
  year: { en: 'year', zh: '年' },
};

export const cronFormat: Rule = {
  id: 'trigger/cron-format',
  severity: 'error',
  summary: {
    en: `A timer's cron expression has ${CRON_FIELDS.length} fields.`,
    zh: `定时触发器的 Cron 表达式有 ${CRON_FIELDS.length} 个字段。`,
  },
  why: {
    en: 'It begins with the second and ends with the year, unlike the cron of Unix. The API refuses what it cannot read, after the function was made.',
    zh: '与 Unix 的 cron 不同，表达式以秒开始、以年结束。无法解析时 API 会拒绝，而此时函数已创建。',
  },
  bad: 'events:\n  - timer: { parameters: { cronExpression: "0 0 25 * * * *" } }',
  good: 'events:\n  - timer: { parameters: { cronExpression: "0 0 8 * * * *" } }',
  source: SOURCES.timer,
  dispute: {
    en: 'An older form with five fields, without second and year, is still taken; the page advises against it.',
    zh: '不含秒和年的五字段旧格式仍可使用，但文档不推荐。',
  },
  confidence: { level: 'documented', saidBy: [SOURCES.timer] },
  ignorable: true,
  messages: MESSAGES,

  *check(model) {
    for (const { at, cron } of otherTriggersOf(model)) {
      const problem = cron && cronProblem(cron.value);
      if (!cron || !problem) continue;
      const place = cron.value.trim() === '' ? { ...at, origin: cron.origin } : cron;
      const help = sentence(MESSAGES.help);
      if (place !== cron) yield { at: place, on: 'key', message: sentence(MESSAGES.missing), help };
      else yield { at: cron, message: told(problem, describeText(cron)), help };
    }
  },
};

const told = (problem: CronProblem, found: ReturnType<typeof describeText>) => {
  if (problem.kind === 'fields') {
    const { count } = problem;
    return sentence(MESSAGES.fields, { found, count, wanted: CRON_FIELDS.length });
  }
  const { field, written } = problem;
  const { min, max, name } = field;
  return sentence(MESSAGES.value, { found, written, min, max, field: NAMES[name] });
};
