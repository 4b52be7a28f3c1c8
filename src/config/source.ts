import type { Position, Span } from '../diagnostics/located.ts';

/** Ten thousand functions fit in; public configurations have some 2 KB. */
export const LARGEST_FILE_BYTES = 4 * 1024 * 1024;

const BYTE_ORDER_MARK = '\ufeff';

/** A file's text, and where its lines begin. */
export interface Source {
  readonly file: string;
  /** The whole text; a byte order mark is part of it, so offsets fit the file. */
  readonly text: string;
  positionAt(offset: number): Position;
  offsetAt(line: number, column: number): number;
  span(start: number, end: number): Span;
}

export const sourceOf = (file: string, text: string): Source => {
  const starts = lineStartsOf(text);
  const startOfLine = (line: number): number => starts[line - 1] ?? text.length;
  const positionAt = (offset: number): Position => {
    const line = lineAt(starts, offset);
    // A byte order mark has an offset but no column: nobody sees it.
    return { line, column: Math.max(1, offset - startOfLine(line) + 1), offset };
  };
  return {
    file,
    text,
    positionAt,
    offsetAt: (line, column) => startOfLine(line) + column - 1,
    span: (start, end) => ({ file, start: positionAt(start), end: positionAt(end) }),
  };
};

const lineStartsOf = (text: string): readonly number[] => {
  const starts = [text.startsWith(BYTE_ORDER_MARK) ? 1 : 0];
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n|\r|\n/g)) {
    starts.push(index + lineEnd.length);
  }
  return starts;
};

/** The number of the last line that starts at or before the offset. */
const lineAt = (starts: readonly number[], offset: number): number => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
};

export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly reason: 'too large' | 'binary' | 'not UTF-8' };

/** Making one takes longer than reading a text with it. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text in a file's bytes, if it is a text of reasonable size. */
export const decode = (bytes: Uint8Array): Decoded => {
  if (bytes.byteLength > LARGEST_FILE_BYTES) return { kind: 'unreadable', reason: 'too large' };
  if (bytes.includes(0)) return { kind: 'unreadable', reason: 'binary' };
  try {
    return { kind: 'text', text: decoder.decode(bytes) };
  } catch {
    return { kind: 'unreadable', reason: 'not UTF-8' };
  }
};
