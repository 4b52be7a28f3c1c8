import type { Span } from '../diagnostics/located.ts';
import type { Source } from './source.ts';

/** A comment `# scf-ws-ignore rule: reason`. */
export interface Suppression {
  /** Empty where the comment names none. */
  readonly rule: string;
  readonly reason: string;
  /** The line it speaks about; undefined where it stands at the head of the file. */
  readonly line: number | undefined;
  /** The comment. */
  readonly span: Span;
  /** What goes with the comment where it is removed: the blanks before it, or its whole line. */
  readonly whole: Span;
}

interface Comment {
  readonly offset: number;
  readonly text: string;
}

const DIRECTIVE = /^#+\s*scf-ws-ignore(?![\w-])\s*(.*)$/;

/** A rule, and behind a colon (a Chinese one is as good) the reason. */
const RULE_AND_REASON = /^([^\s:：]*)\s*(?:[:：]\s*(.*))?$/;

/** The comments of a file that silence a rule, or try to. */
export const suppressionsIn = (
  comments: readonly Comment[],
  source: Source,
): readonly Suppression[] => {
  // Most files have none, and need not be looked at line by line.
  if (!comments.some(({ text }) => DIRECTIVE.test(text.trimEnd()))) return [];
  const ownLines = new Set(
    comments.filter(({ offset }) => isAlone(offset, source)).map((each) => lineOf(each, source)),
  );
  const head = lineAfterHead(ownLines, source);
  return comments.flatMap((comment) => {
    const words = DIRECTIVE.exec(comment.text.trimEnd())?.[1];
    if (words === undefined) return [];
    // Words that fit no rule are shown as they are.
    const [, rule = '', reason = ''] = RULE_AND_REASON.exec(words) ?? [words, words];
    const line = lineOf(comment, source);
    const span = source.span(comment.offset, comment.offset + comment.text.trimEnd().length);
    const target = ownLines.has(line) ? lineBelow(line, ownLines) : line;
    return {
      rule,
      reason: reason.trim(),
      line: line < head ? undefined : target,
      span,
      whole: wholeOf(comment, ownLines.has(line), source),
    };
  });
};

const lineOf = ({ offset }: Comment, source: Source): number => source.positionAt(offset).line;

const isAlone = (offset: number, source: Source): boolean =>
  /^[\ufeff \t]*$/.test(textBefore(offset, source));

/** What stands before an offset on its line. */
const textBefore = (offset: number, source: Source): string =>
  source.text.slice(source.offsetAt(source.positionAt(offset).line, 1), offset);

/** Several comments may stand above one line. */
const lineBelow = (line: number, ownLines: ReadonlySet<number>): number => {
  let below = line + 1;
  while (ownLines.has(below)) below += 1;
  return below;
};

/** The first line that holds more than comments, blanks and what begins a document. */
const lineAfterHead = (ownLines: ReadonlySet<number>, source: Source): number => {
  const lines = source.text.split(/\r\n|\r|\n/);
  const first = lines.findIndex(
    (text, index) => !ownLines.has(index + 1) && !/^\ufeff?\s*(---\s*|%.*)?$/.test(text),
  );
  return first === -1 ? lines.length + 1 : first + 1;
};

const wholeOf = (comment: Comment, isOwnLine: boolean, source: Source): Span => {
  const before = textBefore(comment.offset, source);
  const end = comment.offset + comment.text.replace(/\r$/, '').length;
  if (!isOwnLine)
    return source.span(comment.offset - (before.length - before.trimEnd().length), end);
  const lineEnd = /^(\r\n|\r|\n)/.exec(source.text.slice(end, end + 2))?.[0] ?? '';
  return source.span(comment.offset - before.replace('\ufeff', '').length, end + lineEnd.length);
};

/** The comments of a script, each on a line of its own. */
export const scriptComments = (text: string): readonly Comment[] =>
  [...text.matchAll(/^[ \t]*(#.*)$/gm)].map(({ index, 0: line, 1: comment = '' }) => ({
    offset: index + line.length - comment.length,
    text: comment,
  }));
