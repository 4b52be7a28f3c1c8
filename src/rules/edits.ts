import type { Room } from '../config/model.ts';
import type { Edit } from '../diagnostics/diagnostic.ts';
import type { Located, Span } from '../diagnostics/located.ts';

/** The text of a value between its quotes, so that they stay; the whole value where it has none. */
const insideQuotes = (value: string, span: Span): Span => {
  const width = span.end.offset - span.start.offset;
  if (width !== value.length + 2 || span.start.line !== span.end.line) return span;
  const { start, end } = span;
  return {
    ...span,
    start: { ...start, column: start.column + 1, offset: start.offset + 1 },
    end: { ...end, column: end.column - 1, offset: end.offset - 1 },
  };
};

/** Another word in the place of a written one, between the same quotes. */
export const replaceText = ({ value, span }: Located<string>, text: string): Edit => ({
  span: insideQuotes(value, span),
  text,
});

type Written = string | number | boolean | { readonly [key: string]: Written };

const inJson = (value: Written): string =>
  typeof value === 'object'
    ? `{ ${entries(value, (key, each) => `"${key}": ${inJson(each)}`)} }`
    : JSON.stringify(value);

const inYaml = (value: Written): string =>
  typeof value === 'object'
    ? `{ ${entries(value, (key, each) => `${key}: ${inYaml(each)}`)} }`
    : String(value);

const entries = (
  map: { readonly [key: string]: Written },
  write: (key: string, value: Written) => string,
): string =>
  Object.entries(map)
    .map(([key, value]) => write(key, value))
    .join(', ');

/** A new key before the one that the room was made for: on a line of its own where keys have one. */
export const insertKey = (room: Room, key: string, value: Written): Edit => {
  const { at, isFlow, isQuoted } = room;
  const words = isQuoted ? `"${key}": ${inJson(value)}` : `${key}: ${inYaml(value)}`;
  const after = isFlow ? ', ' : `\n${' '.repeat(at.start.column - 1)}`;
  return { span: at, text: words + after };
};
