/** One field of a timer's cron expression, and what it takes. */
export interface CronField {
  readonly name: 'second' | 'minute' | 'hour' | 'day' | 'month' | 'weekday' | 'year';
  readonly min: number;
  readonly max: number;
  /** Words for numbers, from `min` on. */
  readonly words: readonly string[];
}

const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
const DAYS = 'SUN MON TUE WED THU FRI SAT'.split(' ');

/**
 * Seven fields, or the five in the middle in the older form, which the page no longer recommends.
 * Source: https://cloud.tencent.com/document/product/583/9708 (fields, ranges, words, 0 for Sunday,
 * both forms). It lists ", - * /" as signs; "?" of other crons is let pass, since nobody says what
 * becomes of it.
 */
export const CRON_FIELDS: readonly CronField[] = [
  { name: 'second', min: 0, max: 59, words: [] },
  { name: 'minute', min: 0, max: 59, words: [] },
  { name: 'hour', min: 0, max: 23, words: [] },
  { name: 'day', min: 1, max: 31, words: [] },
  { name: 'month', min: 1, max: 12, words: MONTHS },
  { name: 'weekday', min: 0, max: 6, words: DAYS },
  { name: 'year', min: 1970, max: 2099, words: [] },
];
