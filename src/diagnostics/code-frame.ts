import { displayWidth } from './display-width.ts';
import type { Span } from './located.ts';
import { visible } from './visible.ts';

/** A place to mark, and what to say beside it. */
export interface Mark {
  readonly span: Span;
  readonly label: string;
  readonly primary: boolean;
}

/** A row of a frame: a line of the file, a row of marks under it, or a gap between lines. */
export type FrameRow =
  | { readonly kind: 'line'; readonly number: number; readonly text: string }
  | {
      readonly kind: 'mark';
      readonly indent: number;
      readonly width: number;
      readonly label: string;
      readonly primary: boolean;
    }
  | { readonly kind: 'gap' };

const TAB = '  ';
/** Of longer lines only a part is shown: minified JSON fills the screen otherwise. */
const LONGEST_LINE = 240;
/** How much of such a line stands before its first mark. */
const BEFORE_MARK = 60;
const CUT = '…';

/** The lines of a text, split once for all frames that are drawn of it. */
export const linesOf = (text: string): readonly string[] =>
  text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);

/** The marked lines of a text, in their order, with marks under them. */
export const codeFrame = (
  lines: readonly string[],
  marks: readonly Mark[],
): readonly FrameRow[] => {
  const numbers = [...new Set(marks.map(({ span }) => span.start.line))].sort((a, b) => a - b);
  return numbers.flatMap((number, index): FrameRow[] => {
    const line = lines[number - 1] ?? '';
    const here = marks.filter(({ span }) => span.start.line === number);
    const before = numbers[index - 1];
    const from = windowStart(line, here);
    const shownLine = shown(line.slice(from, from + LONGEST_LINE));
    return [
      ...(before !== undefined && number > before + 1 ? [{ kind: 'gap' as const }] : []),
      { kind: 'line', number, text: from > 0 ? CUT + shownLine : shownLine },
      ...here
        .sort((a, b) => Number(b.primary) - Number(a.primary))
        .map((mark) => markRow(line, mark, from)),
    ];
  });
};

const windowStart = (line: string, marks: readonly Mark[]): number => {
  if (line.length <= LONGEST_LINE) return 0;
  const first = Math.min(...marks.map(({ span }) => span.start.column - 1));
  return Math.max(0, first - BEFORE_MARK);
};

const shown = (text: string): string => visible(text.replaceAll('\t', TAB));

const markRow = (line: string, { span, label, primary }: Mark, from: number): FrameRow => {
  const last = from + LONGEST_LINE;
  const start = Math.min(span.start.column - 1, last);
  const end = span.end.line === span.start.line ? span.end.column - 1 : line.length;
  return {
    kind: 'mark',
    indent: displayWidth(shown(line.slice(from, start))) + (from > 0 ? CUT.length : 0),
    width: Math.max(1, displayWidth(shown(line.slice(start, Math.min(end, last))))),
    label,
    primary,
  };
};
