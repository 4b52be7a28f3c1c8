import { CRON_FIELDS, type CronField } from '../platform/cron.ts';

/** What is wrong with a cron expression. */
export type CronProblem =
  | { readonly kind: 'fields'; readonly count: number }
  | { readonly kind: 'value'; readonly field: CronField; readonly written: string };

/** The older form leaves out the first and the last field. */
const OLD_FIELDS = CRON_FIELDS.slice(1, -1);

export const cronProblem = (expression: string): CronProblem | undefined => {
  const parts = expression.trim().split(/\s+/).filter(Boolean);
  const fields = [CRON_FIELDS, OLD_FIELDS].find(({ length }) => length === parts.length);
  if (!fields) return { kind: 'fields', count: parts.length };
  for (const [index, field] of fields.entries()) {
    const written = parts[index] ?? '';
    if (!written.split(',').every((part) => isPart(part, field))) {
      return { kind: 'value', field, written };
    }
  }
  return undefined;
};

/** `*`, `5`, `1-5`, each with or without a step. */
const isPart = (part: string, field: CronField): boolean => {
  const [, range = '', step] = /^([^/]+)(?:\/(\d+))?$/.exec(part) ?? [];
  if (step !== undefined && Number(step) < 1) return false;
  if (range === '*' || (range === '?' && /day$/.test(field.name))) return true;
  const [from, to = from, ...more] = range.split('-').map((word) => numberOf(word, field));
  return from !== undefined && to !== undefined && more.length === 0 && from <= to;
};

const numberOf = (word: string, { min, max, words }: CronField): number | undefined => {
  const named = words.indexOf(word.toUpperCase());
  if (named >= 0) return min + named;
  const number = /^\d+$/.test(word) ? Number(word) : Number.NaN;
  return number >= min && number <= max ? number : undefined;
};
