import type { Sentence, Text } from '../language/text.ts';
import { sentence } from '../language/text.ts';
import type { Located } from './located.ts';

const WRITTEN: Text = { en: '{amount}', zh: '{amount}' };
const BY_DEFAULT: Text = { en: '{amount} (the default)', zh: '{amount}（默认值）' };
const BY_VARIABLE: Text = {
  en: '{amount} (from {placeholder})',
  zh: '{amount}（来自 {placeholder}）',
};

const describeAmount = (amount: string, located: Located<unknown>): Sentence => {
  if (located.origin === 'default') return sentence(BY_DEFAULT, { amount });
  if (located.placeholder === undefined) return sentence(WRITTEN, { amount });
  return sentence(BY_VARIABLE, { amount, placeholder: located.placeholder });
};

/** `60 s`, `15 s (the default)`, `60 s (from ${env:IDLE})`. */
export const describeSeconds = (located: Located<number>): Sentence =>
  describeAmount(`${located.value} s`, located);

/** `128 MB`, with the same remarks. */
export const describeMegabytes = (located: Located<number>): Sentence =>
  describeAmount(`${located.value} MB`, located);

/** `"WSS"`, with the same remarks. */
export const describeText = (located: Located<string>): Sentence =>
  describeAmount(JSON.stringify(located.value), located);
