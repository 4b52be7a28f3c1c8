import type { Sentence, Text, Value } from '../language/text.ts';
import { sentence, verbatim } from '../language/text.ts';
import type { Located } from './located.ts';

const BY_DEFAULT: Text = { en: '{amount} (the default)', zh: '{amount}（默认值）' };
const BY_VARIABLE: Text = {
  en: '{amount} (from {placeholder})',
  zh: '{amount}（来自 {placeholder}）',
};
const SECONDS: Text = { en: '{amount} s', zh: '{amount} 秒' };
const PERCENT: Text = { en: '{amount}%', zh: '{amount}%' };
const MEGABYTES: Text = { en: '{amount} MB', zh: '{amount} MB' };

const withOrigin = (amount: Sentence, located: Located<unknown>): Sentence => {
  if (located.origin === 'default') return sentence(BY_DEFAULT, { amount });
  if (located.placeholder === undefined) return amount;
  return sentence(BY_VARIABLE, { amount, placeholder: located.placeholder });
};

/** What a number counts. */
export type Unit = 'second' | 'megabyte' | 'percent';

const UNITS: Readonly<Record<Unit, Text>> = {
  second: SECONDS,
  megabyte: MEGABYTES,
  percent: PERCENT,
};

/** `60 s`, `128 MB`, `10%` */
export const inUnit = (amount: Value, unit: Unit): Sentence => sentence(UNITS[unit], { amount });

/** `60 s`: a number of seconds that is not from the file. */
export const seconds = (amount: Value): Sentence => sentence(SECONDS, { amount });

/** `128 MB` */
export const megabytes = (amount: Value): Sentence => sentence(MEGABYTES, { amount });

/** `256 KB`, of a number of bytes. */
export const kilobytes = (bytes: number): Sentence => verbatim(`${bytes / 1024} KB`);

/** `60 s`, `15 s (the default)`, `60 s (from ${env:IDLE})`. */
export const describeSeconds = (located: Located<number>): Sentence =>
  withOrigin(seconds(located.value), located);

/** `128 MB`, with the same remarks. */
export const describeMegabytes = (located: Located<number>): Sentence =>
  withOrigin(megabytes(located.value), located);

/** `100`, with the same remarks. */
export const describeNumber = (located: Located<number>): Sentence =>
  withOrigin(verbatim(String(located.value)), located);

/** `"WSS"`, with the same remarks. */
export const describeText = (located: Located<string>): Sentence =>
  withOrigin(verbatim(JSON.stringify(located.value)), located);
