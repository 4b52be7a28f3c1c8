import type { Diagnostic, Edit, Fix } from '../diagnostics/diagnostic.ts';
import type { Comment } from './document/compose.ts';

/** Quotes belong to the layout of a file: a value that has them keeps them. */
const keepingQuotes = (edit: Edit, text: string): Edit => {
  const replaced = text.slice(edit.span.start.offset, edit.span.end.offset);
  const quote = /^(["']).*\1$/s.exec(replaced)?.[1];
  if (!quote || !edit.text || edit.text.startsWith(quote)) return edit;
  return { ...edit, text: quote + edit.text + quote };
};

const lineEndOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** A value of several lines has comments of its own: they go on, each on a line, before the new one. */
const keepingComments = (edit: Edit, text: string, comments: readonly Comment[]): Edit => {
  const { start, end } = edit.span;
  const inside = comments.filter(({ offset }) => start.offset < offset && offset < end.offset);
  if (inside.length === 0) return edit;
  const isFlow = edit.text.startsWith('{');
  const below = lineEndOf(text) + ' '.repeat(start.column - 1 + (isFlow ? 2 : 0));
  const kept = inside.map((comment) => comment.text.trimEnd() + below).join('');
  const [open, rest] = isFlow ? ['{ ', edit.text.slice(1).trimStart()] : ['', edit.text];
  return { ...edit, text: open + kept + rest };
};

/** A new entry on a line of its own where its neighbour has one, and with a comma inside braces. */
const asEntry = ({ span, text: entry }: Edit, text: string): Edit => {
  const { offset, column } = span.start;
  const before = text.slice(offset - (column - 1), offset);
  const at = { ...span, end: span.start };
  if (!/^[ \t]*(-[ \t]+)*$/.test(before)) return { span: at, text: `${entry}, ` };
  return { span: at, text: entry + lineEndOf(text) + before.replaceAll('-', ' ') };
};

/** A value with an anchor may be used elsewhere, and is changed there too: nobody asked for that. */
const isAnchored = ({ span }: Edit, text: string): boolean =>
  /(^|[\s,[{])&[^\s,[\]{}]+[ \t]+$/.test(text.slice(0, span.start.offset).split('\n').at(-1) ?? '');

/** A diagnostic whose fix fits the layout of this file. Rules see neither quotes nor lines. */
export const fittedTo = (
  diagnostic: Diagnostic,
  file: string,
  text: string,
  comments: readonly Comment[],
): Diagnostic => {
  const { fix, ...rest } = diagnostic;
  if (!fix) return diagnostic;
  if (fix.edits.some((edit) => edit.span.file === file && isAnchored(edit, text))) return rest;
  const edits = fix.edits.map((edit) => {
    if (edit.span.file !== file) return edit;
    if (edit.isEntry) return asEntry(edit, text);
    return keepingComments(keepingQuotes(edit, text), text, comments);
  });
  return { ...diagnostic, fix: { ...fix, edits } };
};

/** Two edits that touch cannot both be made: the place of the second is gone. */
const meet = (a: Edit, b: Edit): boolean =>
  a.span.file === b.span.file &&
  a.span.start.offset <= b.span.end.offset &&
  b.span.start.offset <= a.span.end.offset;

/** The fixes that can be made at once: of those that meet, the first. */
export const compatible = (fixes: readonly Fix[]): readonly Fix[] => {
  const taken: Fix[] = [];
  const edits: Edit[] = [];
  for (const fix of fixes) {
    if (fix.edits.some((edit) => edits.some((other) => meet(edit, other)))) continue;
    taken.push(fix);
    edits.push(...fix.edits);
  }
  return taken;
};

/** A text with edits made that do not meet. What no edit replaces stays as it is, to the letter. */
export const applyEdits = (text: string, edits: readonly Edit[]): string => {
  const inOrder = [...edits].sort((a, b) => a.span.start.offset - b.span.start.offset);
  let from = 0;
  let edited = '';
  for (const { span, text: replacement } of inOrder) {
    edited += text.slice(from, span.start.offset) + replacement;
    from = span.end.offset;
  }
  return edited + text.slice(from);
};
