import type { Model } from '../config/model.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Sentence, sentence, type Value, type Values } from '../language/text.ts';
import { replacing } from './replacing.ts';
import { formsIn, isHidden } from './secrets.ts';

/** What stands in a sentence where a secret was. */
const MASK = '***';
/** Sentences cut long values; what is left of a secret is one still. */
const CUTS = [60, 40];

/** `NAME: value`, `"NAME": "value"`, `export NAME=value`, on one line. */
const NAMED =
  /(["']?)([A-Za-z_][\w-]*)\1[ \t]*[:=][ \t]*(?:"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|([^\s"'#,{}[\]][^\s#,}\]]*))/g;

const namedSecrets = (text: string): readonly string[] =>
  [...text.matchAll(NAMED)].flatMap(([, , name = '', double, single, bare]) => {
    const value = double ?? single ?? bare ?? '';
    return isHidden(name, value) ? [value] : [];
  });

const modelSecrets = (model: Model | undefined): readonly string[] =>
  (model?.functions ?? [])
    .flatMap(({ environment }) => environment?.value ?? [])
    .filter(({ key, value }) => value.origin === 'written' && isHidden(key, value.value))
    // A text of several lines is written as several.
    .flatMap(({ value }) => value.value.split('\n').map((line) => line.trim()))
    .filter((line) => line.length > 0);

/** The values of a file that nobody may see. */
export const secretsOf = (text: string, model: Model | undefined): readonly string[] => [
  ...formsIn(text).flatMap((form) => form.split(/\r?\n/).filter((line) => line.trim())),
  ...namedSecrets(text),
  ...modelSecrets(model),
];

const spellingsOf = (secret: string): readonly string[] => {
  const cut = CUTS.filter((length) => secret.length > length).map((most) => secret.slice(0, most));
  return [secret, ...cut].flatMap((each) => [each, JSON.stringify(each).slice(1, -1)]);
};

/** Takes secrets out of whatever is going to be told. */
export interface Redaction {
  /** As long as before: places in it stay where they are. */
  text(text: string): string;
  /** With the edits of its fix as they are, for whoever makes them. */
  diagnostic(diagnostic: Diagnostic): Diagnostic;
  /** For reports, which show edits too. */
  told(diagnostic: Diagnostic): Diagnostic;
}

export const NOTHING_TO_HIDE: Redaction = {
  text: (text) => text,
  diagnostic: (diagnostic) => diagnostic,
  told: (diagnostic) => diagnostic,
};

export const redactionOf = (secrets: readonly string[]): Redaction => {
  const spellings = secrets.filter(Boolean).flatMap(spellingsOf);
  if (spellings.length === 0) return NOTHING_TO_HIDE;
  const replace = replacing(spellings);
  const words = (text: string): string => replace(text, () => MASK);
  const diagnostic = (each: Diagnostic): Diagnostic => withSentences(each, words);
  return {
    text: (text) => replace(text, (found) => '*'.repeat(found.length)),
    diagnostic,
    told: (each) => {
      const { fix, ...rest } = diagnostic(each);
      const isShown = fix?.edits.every(({ text }) => words(text) === text);
      return fix ? { ...rest, fix: isShown ? fix : { ...fix, edits: [] } } : rest;
    },
  };
};

const withSentences = (each: Diagnostic, words: (text: string) => string): Diagnostic => {
  const { message, help, related, fix } = each;
  return {
    ...each,
    message: within(message, words),
    ...(help && { help: within(help, words) }),
    related: related.map((other) => ({ ...other, note: within(other.note, words) })),
    ...(fix && { fix: { ...fix, description: within(fix.description, words) } }),
  };
};

/** Only what was filled in can be a secret; the sentence itself is ours. */
const within = ({ text, values }: Sentence, words: (text: string) => string): Sentence =>
  sentence(text, values && valuesWithin(values, words));

const valuesWithin = (values: Values, words: (text: string) => string): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, valueWithin(value, words)]),
  );

const valueWithin = (value: Value, words: (text: string) => string): Value => {
  if (typeof value === 'object') return 'text' in value ? within(value, words) : value;
  const told = words(String(value));
  return told === String(value) ? value : told;
};
