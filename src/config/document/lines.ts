import type { Comment } from './compose.ts';

/** A line with something on it that is more than a comment. */
export interface ContentLine {
  /** Counted from 1. */
  readonly number: number;
  /** The offset of its first character. */
  readonly start: number;
  /** The offset of its first character that is no blank. */
  readonly offset: number;
}

export interface Lines {
  readonly content: readonly ContentLine[];
  /** Those that have a line of their own. */
  readonly comments: Comment[];
}

const SPACE = 32;
const HASH = 35;

/** Marks of documents and directives, and line ends on which readers do not agree. */
const NOT_PLAIN = /\r(?!\n)|[\u0085\u2028\u2029\ufeff]|^(?:---|\.\.\.|%)/m;

/** The lines of a plain text; undefined where it has more than lines, blanks and comments. */
export const linesOf = (text: string): Lines | undefined => {
  if (NOT_PLAIN.test(text)) return undefined;
  const content: ContentLine[] = [];
  const comments: Comment[] = [];
  for (let number = 1, start = 0; start < text.length; number += 1) {
    const offset = firstCharacter(text, start);
    const next = lineAfter(text, offset);
    const end = endOfLine(text, next);
    if (text.charCodeAt(offset) === HASH) comments.push({ offset, text: text.slice(offset, end) });
    else if (offset < end) content.push({ number, start, offset });
    start = next;
  }
  return { content, comments };
};

const firstCharacter = (text: string, start: number): number => {
  let offset = start;
  while (text.charCodeAt(offset) === SPACE) offset += 1;
  return offset;
};

/** Where the next line starts; behind the last one, where it would. */
const lineAfter = (text: string, offset: number): number => {
  const lineFeed = text.indexOf('\n', offset);
  return (lineFeed < 0 ? text.length : lineFeed) + 1;
};

/** Where a line ends, without the one or two characters that end it. */
const endOfLine = (text: string, next: number): number =>
  text[next - 2] === '\r' ? next - 2 : next - 1;
