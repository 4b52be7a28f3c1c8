/** A sentence for the user in both languages; `{name}` marks a place to fill. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

export type Language = keyof Text;
export const LANGUAGES = ['en', 'zh'] as const satisfies readonly Language[];

/** What may stand in a place: a plain value, or words that are chosen by language themselves. */
export type Value = string | number | Text | Sentence;
export type Values = Readonly<Record<string, Value>>;

/** A Text with its places filled, but the language not yet chosen. */
export interface Sentence {
  readonly text: Text;
  readonly values?: Values;
}

export const sentence = (text: Text, values?: Values): Sentence =>
  values ? { text, values } : { text };

/** The same words in both languages: names, codes, literal output. */
export const verbatim = (words: string): Sentence => ({
  text: { en: '{words}', zh: '{words}' },
  values: { words },
});

/** The words of a sentence in one language. */
export const say = (spoken: Text | Sentence, language: Language): string => {
  const { text, values = {} } = 'text' in spoken ? spoken : { text: spoken };
  return text[language].replace(PLACE, (place, before = '', name = '', after = '') => {
    const value = values[name];
    if (value === undefined) return place;
    // What users and programs write stays as it is.
    if (typeof value !== 'object') return `${before}${value}${after}`;
    const words = say(value, language);
    const start = before && RUNS_ON_BEFORE.test(words) ? '' : before;
    return `${start}${words}${after && RUNS_ON_AFTER.test(words) ? '' : after}`;
  });
};

/** A place, and a space that sets its words apart from Chinese ones around it. */
const PLACE = /((?<=\p{Script=Han}) )?\{(\w+)\}( (?=\p{Script=Han}))?/gu;
/** A number is set apart from Chinese words, and Chinese words are not. */
const RUNS_ON_BEFORE = /^[\p{Script=Han}（]/u;
const RUNS_ON_AFTER = /[\p{Script=Han}）]$/u;

/** The language that locale variables ask for: LC_ALL, then LC_MESSAGES, then LANG (POSIX order). */
export const languageOfLocale = (
  environment: Readonly<Record<string, string | undefined>>,
): Language => {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
};
