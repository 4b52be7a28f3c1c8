/** Replaces what is known of a text. */
export type Replace = (text: string, by: (found: string) => string) => string;

/** A word, or a sign. */
const STEP = /\w+|\W/g;
const FIRST_STEP = /^(?:\w+|\W)/;
const ENDS_IN_WORD = /\w$/;
const WORD_FIRST = /^\w/;

/** What begins in the same way, by length: the longest is looked for first. */
interface Family {
  readonly known: Set<string>;
  readonly lengths: readonly number[];
}

const familiesOf = (known: Iterable<string>): ReadonlyMap<string, Family> => {
  const byStart = new Map<string, Set<string>>();
  for (const words of known) {
    const start = FIRST_STEP.exec(words)?.[0] ?? '';
    byStart.set(start, (byStart.get(start) ?? new Set()).add(words));
  }
  const families = [...byStart].map(([start, all]): [string, Family] => {
    const lengths = [...new Set([...all].map(({ length }) => length))];
    return [start, { known: all, lengths: lengths.sort((a, b) => b - a) }];
  });
  return new Map(families);
};

/**
 * Finds any number of known words in one pass. One is never found inside a longer word: a short
 * one is in many of them. Of two that begin at the same place the longer is found.
 */
export const replacing = (known: readonly string[]): Replace => {
  const families = familiesOf(known);
  return (text, by) => {
    let done = '';
    let from = 0;
    for (const { index, 0: step } of text.matchAll(STEP)) {
      const found = index < from ? undefined : foundAt(text, index, families.get(step));
      if (found === undefined) continue;
      done += text.slice(from, index) + by(found);
      from = index + found.length;
    }
    return done + text.slice(from);
  };
};

const foundAt = (text: string, index: number, family: Family | undefined): string | undefined => {
  for (const length of family?.lengths ?? []) {
    const end = index + length;
    const words = text.slice(index, end);
    if (family?.known.has(words) && !isCut(words, text[end] ?? '')) return words;
  }
  return undefined;
};

/** Whether what follows belongs to the last word. */
const isCut = (words: string, next: string): boolean =>
  ENDS_IN_WORD.test(words) && WORD_FIRST.test(next);
