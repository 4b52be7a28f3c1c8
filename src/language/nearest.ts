import { type Sentence, sentence, type Text } from './text.ts';

/** Longer words are not compared: nobody mistypes them, and it would take long. */
const LONGEST_WORD = 64;

/**
 * The number of single-letter slips (one wrong, missing, extra, or two swapped) between two
 * words: the Damerau-Levenshtein distance in its restricted form.
 */
export const slipsBetween = (from: string, to: string): number => {
  const head = sameLetters(from, to, (word, index) => word[index]);
  const [fromHead, toHead] = [from.slice(head), to.slice(head)];
  const tail = sameLetters(fromHead, toHead, (word, index) => word[word.length - 1 - index]);
  return slipsInMiddle(
    fromHead.slice(0, fromHead.length - tail),
    toHead.slice(0, toHead.length - tail),
  );
};

/** How many letters two words share from one of their ends; those need no comparing. */
const sameLetters = (
  one: string,
  other: string,
  letter: (word: string, index: number) => string | undefined,
): number => {
  const most = Math.min(one.length, other.length);
  let same = 0;
  while (same < most && letter(one, same) === letter(other, same)) same += 1;
  return same;
};

const slipsInMiddle = (from: string, to: string): number => {
  let rowBeforeLast: readonly number[] = [];
  let lastRow: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = at(lastRow, column - 1) + Number(from[row - 1] !== to[column - 1]);
      const swapped = isSwap(from, to, row, column) ? at(rowBeforeLast, column - 2) + 1 : FAR;
      current.push(
        Math.min(at(lastRow, column) + 1, at(current, column - 1) + 1, replaced, swapped),
      );
    }
    rowBeforeLast = lastRow;
    lastRow = current;
  }
  return at(lastRow, to.length);
};

const FAR = Number.POSITIVE_INFINITY;

const at = (row: readonly number[], column: number): number => row[column] ?? FAR;

const isSwap = (from: string, to: string, row: number, column: number): boolean =>
  row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];

const plain = (word: string): string => word.toLowerCase().replace(/[-_ .]/g, '');

/** The known word that was probably meant: few letters off, a third of them at most, case ignored. */
export const nearest = (
  word: string,
  known: Iterable<string>,
  mostSlips = Number.POSITIVE_INFINITY,
): string | undefined => {
  if (word.length > LONGEST_WORD) return undefined;
  const wanted = plain(word);
  let best: { readonly candidate: string; readonly slips: number } | undefined;
  for (const candidate of known) {
    const length = plain(candidate).length;
    const allowed = Math.min(mostSlips, Math.max(1, Math.floor(length / 3)), length - 1);
    // Each letter that one has and the other has not is a slip: most need no closer look.
    if (Math.abs(length - wanted.length) > Math.min(allowed, (best?.slips ?? FAR) - 1)) continue;
    const slips = slipsBetween(wanted, plain(candidate));
    if (slips <= allowed && slips < (best?.slips ?? FAR)) best = { candidate, slips };
  }
  return best?.candidate;
};

const DID_YOU_MEAN: Text = { en: 'Did you mean "{meant}"?', zh: '是否应为 "{meant}"？' };

/** What to say when a word was found that may have been meant. */
export const didYouMean = (meant: string): Sentence => sentence(DID_YOU_MEAN, { meant });
