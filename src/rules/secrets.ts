/** Forms that only a secret has. */
const FORMS: readonly RegExp[] = [
  // Tencent Cloud, AWS
  /\bAKID[A-Za-z0-9]{28,40}\b/,
  /\bAKIA[A-Z0-9]{16}\b/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\bgh[pousr]_[A-Za-z0-9]{36,}/,
  /\bxox[abprs]-[A-Za-z0-9-]{20,}/,
  /\bAIza[A-Za-z0-9_-]{35}\b/,
  // A password in an address: scheme://user:password@host
  /^[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:[^\s/:@{}$<>*]{6,}@[^\s@]+/,
];

/** The same anywhere in a text; a private key goes on to its end. */
const WRITTEN_FORMS: readonly RegExp[] = [
  /\bAKID[A-Za-z0-9]{28,40}\b/g,
  /\bAKIA[A-Z0-9]{16}\b/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*/g,
  /\bgh[pousr]_[A-Za-z0-9]{36,}/g,
  /\bxox[abprs]-[A-Za-z0-9-]{20,}/g,
  /\bAIza[A-Za-z0-9_-]{35}\b/g,
  /\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/:@"']{0,64}:[^\s/:@{}$<>*"']{6,64}@/g,
];

/** Names of things that nobody should read. */
const SECRET_NAME =
  /(^|_)(secret|password|passwd|pwd|token|private_?key|secret_?key|access_?key|api_?key|secretid|secret_id)$/i;

/** What stands where a secret will be. */
const STAND_IN =
  /^(x+|\*+|\.+)$|your|example|change|replace|placeholder|dummy|fake|sample|test|todo|xxx|\*\*\*|<|>|\{\{|here|redacted|none|null/i;

const LEAST_LENGTH = 16;
/** Bits for each character; words have less, random letters and digits more. */
const LEAST_SURPRISE = 3.2;

const surpriseOf = (text: string): number => {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => {
    const share = count / text.length;
    return sum - share * Math.log2(share);
  }, 0);
};

const looksRandom = (text: string): boolean =>
  text.length >= LEAST_LENGTH &&
  /^[\w+/=.~-]+$/.test(text) &&
  /\d/.test(text) &&
  /[A-Za-z]/.test(text) &&
  surpriseOf(text) >= LEAST_SURPRISE;

/** Whether the value of an environment variable is one that must not stand in a file. */
export const isSecret = (name: string, value: string): boolean => {
  if (STAND_IN.test(value)) return false;
  if (FORMS.some((form) => form.test(value))) return true;
  return SECRET_NAME.test(name) && looksRandom(value);
};

/** A name under which something stands that is not to be shown, wherever the word is in it. */
const SMELLS = /secret|token|passw|pwd|credential|\bkey|[_-]key|key$/i;

/** Whether nobody should see what stands under a name, secret or not. */
const isNameOfSecret = (name: string): boolean => SMELLS.test(name);

const LEAST_WORTH_HIDING = 6;
/** Of a variable nobody sees the value anyway, so a shorter one may be a secret too. */
const LEAST_FILLED = 4;

/** Whether what a placeholder stands for is to be shown to nobody. */
export const isHiddenVariable = (words: string, value: string): boolean =>
  isNameOfSecret(words) && value.length >= LEAST_FILLED && !/^(true|false|null)$/.test(value);

/** Whether a written value is to be shown to nobody; words alone are no secrets. */
export const isHidden = (name: string, value: string): boolean => {
  if (value.length < LEAST_WORTH_HIDING || STAND_IN.test(value)) return false;
  if (FORMS.some((form) => form.test(value))) return true;
  return isNameOfSecret(name) && !/^([a-z]+|[A-Z]+|[~.]?\/.*|\$\{.*)$/.test(value);
};

/**
 * Whether a value is better not written into a file that others read. A name that smells is enough
 * here, and so is random text: one too many costs little.
 */
export const isBestKeptOut = (name: string, value: string): boolean => {
  if (value === '' || /^(true|false|null)$/.test(value)) return false;
  if (isNameOfSecret(name) || looksRandom(value)) return true;
  return FORMS.some((form) => form.test(value)) || formsIn(value).length > 0;
};

/** What each of those forms has in it: most texts have none, and need no closer look. */
const TRACES = /AKI[AD]|PRIVATE KEY|gh[pousr]_|xox[abprs]-|AIza|:\/\/[^\s/]*@/;

/** Everything in a text that has the form of a secret, whatever its name. */
export const formsIn = (text: string): readonly string[] =>
  !TRACES.test(text)
    ? []
    : WRITTEN_FORMS.flatMap((form) => [...text.matchAll(form)].map(([found]) => found));
