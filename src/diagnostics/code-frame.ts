import { displayWidth } from './display-width.ts';
import type { Span } from './located.ts';

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
/** Lines longer than this many characters are cut: minified JSON fills the screen otherwise. */
const LONGEST_LINE = 240;

/** The marked lines of a text, in their order, with marks under them. */
export const codeFrame = (text: string, marks: readonly Mark[]): readonly FrameRow[] => {
  const lines = text.split(/\r\n|\r|\n/);
  const numbers = [...new Set(marks.map(({ span }) => span.start.line))].sort((a, b) => a - b);
  return numbers.flatMap((number, index): FrameRow[] => {
    const line = (lines[number - 1] ?? '').replace(/^\ufeff/, '');
    const here = marks.filter(({ span }) => span.start.line === number);
    const before = numbers[index - 1];
    return [
      ...(before !== undefined && number > before + 1 ? [{ kind: 'gap' as const }] : []),
      { kind: 'line', number, text: shown(line.slice(0, LONGEST_LINE)) },
      ...here
        .sort((a, b) => Number(b.primary) - Number(a.primary))
        .map((mark) => markRow(line, mark)),
    ];
  });
};

/** Nothing in a file may steer the terminal, or turn its text round. */
const STEERING = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

export const harmless = (text: string): string => text.replace(STEERING, '\ufffd');

const shown = (text: string): string => harmless(text.replaceAll('\t', TAB));

const markRow = (line: string, { span, label, primary }: Mark): FrameRow => {
  const from = span.start.column - 1;
  const to = span.end.line === span.start.line ? span.end.column - 1 : line.length;
  return {
    kind: 'mark',
    indent: displayWidth(shown(line.slice(0, Math.min(from, LONGEST_LINE)))),
    width: Math.max(1, displayWidth(shown(line.slice(from, Math.min(to, LONGEST_LINE))))),
    label,
    primary,
  };
};
