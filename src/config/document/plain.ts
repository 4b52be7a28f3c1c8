import type { Position, Span } from '../../diagnostics/located.ts';
import type { Source } from '../source.ts';
import type { ListNode, MapEntry, MapNode, Scalar, ScalarNode, TreeNode } from '../tree.ts';
import type { Comment } from './compose.ts';
import { type ContentLine, linesOf } from './lines.ts';
import { decimalOrWord } from './words.ts';

/** What a plain text says. */
export interface PlainDocument {
  readonly root: MapNode;
  readonly comments: readonly Comment[];
}

/** Deeper than any configuration that is written by hand. */
const DEEPEST = 40;

/** A key and the colon behind it. Those in quotes hold no escapes. */
const KEY = /([\w$./][\w$./-]*|"[^"\\\r\n]*"|'[^'\r\n]*'):(?= |$)/my;
/** What begins an item of a list that has something behind it on the line. */
const DASH = /- +(?![ #]|$)/my;
/** A value without quotes goes on to ": " or " #", or to the blanks at the end of its line. */
const BARE =
  /(?:[^\s?:,[\]{}#&*!|>'"%@`-]|-(?=[^\s-]))(?:[^ \t\r\n:]|:(?![ \t]|$)| +(?![ \t#]|$))*/my;
const BARE_IN_BRACKETS = /[\w$./][\w$./*-]*/y;
const IN_DOUBLE_QUOTES = /"([^"\\\r\n]*)"/y;
const IN_SINGLE_QUOTES = /'((?:[^'\r\n]|'')*)'/y;
const BLANKS = / */y;
const COMMA = / *, */y;
const CLOSING_BRACKET = / *\]/y;
/** The end of a line: blanks, and perhaps a comment behind them. */
const REST = / *(?:(?<= )(#.*))?$/my;

/**
 * Reads the plain YAML that nearly every configuration is written in, many times as fast as the
 * library: maps and lists by indentation, with values on one line. Undefined where the text has
 * anything else, or a mistake: then the library reads it, and says what is wrong. Nothing is
 * guessed here; what this reader takes, the library reads in the same way.
 */
export const readPlain = (source: Source): PlainDocument | undefined => {
  const lines = linesOf(source.text);
  return lines && new PlainReader(source, lines.content, lines.comments).read();
};

class PlainReader {
  readonly #file: string;
  readonly #text: string;
  readonly #lines: readonly ContentLine[];
  readonly #comments: Comment[];
  #index = -1;
  #line: ContentLine | undefined;
  #offset = 0;
  #depth = 0;

  constructor({ file, text }: Source, lines: readonly ContentLine[], comments: Comment[]) {
    this.#file = file;
    this.#text = text;
    this.#lines = lines;
    this.#comments = comments;
    this.#nextLine();
  }

  read(): PlainDocument | undefined {
    const root = this.#line && this.#map();
    if (!root || this.#line) return undefined;
    return { root, comments: this.#comments.sort((a, b) => a.offset - b.offset) };
  }

  /** The map or list that begins here. */
  #collection(): TreeNode | undefined {
    if (this.#depth === DEEPEST) return undefined;
    this.#depth += 1;
    const node = this.#isAt(DASH) ? this.#list() : this.#map();
    this.#depth -= 1;
    return node;
  }

  #map(): MapNode | undefined {
    const column = this.#column;
    const start = this.#position;
    const entries = new Map<string, MapEntry>();
    let end = start;
    do {
      const entry = this.#entry(column);
      if (!entry || entries.has(entry.key)) return undefined;
      entries.set(entry.key, entry);
      end = entry.value.span.end;
    } while (this.#column === column);
    if (this.#column > column) return undefined;
    return { kind: 'map', entries, span: this.#span(start, end), isFlow: false };
  }

  #list(): ListNode | undefined {
    const column = this.#column;
    const start = this.#position;
    const items: TreeNode[] = [];
    let end = start;
    do {
      this.#take(DASH);
      const isCollection = this.#isAt(DASH) || this.#isAt(KEY);
      const item = isCollection ? this.#collection() : this.#valueOnLine();
      if (!item) return undefined;
      items.push(item);
      end = item.span.end;
    } while (this.#column === column && this.#isAt(DASH));
    if (this.#column > column) return undefined;
    return { kind: 'list', items, span: this.#span(start, end), isFlow: false };
  }

  #entry(column: number): MapEntry | undefined {
    const start = this.#position;
    const written = this.#take(KEY)?.[1];
    if (written === undefined) return undefined;
    const colon = this.#position;
    const end = { ...colon, column: colon.column - 1, offset: colon.offset - 1 };
    this.#take(BLANKS);
    const behind = this.#position;
    const value = this.#endLine() ? this.#below(column, behind) : this.#valueOnLine();
    const isQuoted = written.startsWith('"') || written.startsWith("'");
    const key = isQuoted ? written.slice(1, -1) : written;
    return value && { key, keySpan: this.#span(start, end), value };
  }

  /** What stands under a key with nothing behind it; a list may stand in the column of its key. */
  #below(column: number, empty: Position): TreeNode | undefined {
    const isList = this.#column === column && this.#isAt(DASH);
    if (this.#column > column || isList) return this.#collection();
    return scalar(null, this.#span(empty, empty));
  }

  /** A value, and the end of its line. */
  #valueOnLine(): TreeNode | undefined {
    const isList = this.#text[this.#offset] === '[';
    const value = isList ? this.#brackets() : this.#value(BARE);
    return value && this.#endLine() ? value : undefined;
  }

  #brackets(): ListNode | undefined {
    const start = this.#position;
    const items: TreeNode[] = [];
    this.#offset += 1;
    this.#take(BLANKS);
    while (!this.#take(CLOSING_BRACKET)) {
      if (items.length > 0 && !this.#take(COMMA)) return undefined;
      const item = this.#value(BARE_IN_BRACKETS);
      if (!item) return undefined;
      items.push(item);
    }
    return { kind: 'list', items, span: this.#span(start, this.#position), isFlow: true };
  }

  #value(bare: RegExp): ScalarNode | undefined {
    const start = this.#position;
    const value = this.#quoted() ?? decimalOrWord(this.#take(bare)?.[0]);
    return value === undefined ? undefined : scalar(value, this.#span(start, this.#position));
  }

  #quoted(): string | undefined {
    const first = this.#text[this.#offset];
    if (first === '"') return this.#take(IN_DOUBLE_QUOTES)?.[1];
    return first === "'" ? this.#take(IN_SINGLE_QUOTES)?.[1]?.replaceAll("''", "'") : undefined;
  }

  /** Takes blanks and a comment, if that is all that is left of the line. */
  #endLine(): boolean {
    const rest = this.#take(REST);
    if (!rest) return false;
    const [, text] = rest;
    if (text !== undefined) this.#comments.push({ offset: this.#offset - text.length, text });
    this.#nextLine();
    return true;
  }

  #nextLine(): void {
    this.#index += 1;
    this.#line = this.#lines[this.#index];
    this.#offset = this.#line?.offset ?? this.#text.length;
  }

  /** Of the place that is read, from 0; less than any where the text has ended. */
  get #column(): number {
    return this.#line ? this.#offset - this.#line.start : -1;
  }

  get #position(): Position {
    const { number = 1, start = 0 } = this.#line ?? {};
    return { line: number, column: this.#offset - start + 1, offset: this.#offset };
  }

  #isAt(what: RegExp): boolean {
    what.lastIndex = this.#offset;
    return what.test(this.#text);
  }

  #take(what: RegExp): RegExpExecArray | undefined {
    what.lastIndex = this.#offset;
    const match = what.exec(this.#text);
    if (!match) return undefined;
    this.#offset = what.lastIndex;
    return match;
  }

  #span(start: Position, end: Position): Span {
    return { file: this.#file, start, end };
  }
}

const scalar = (value: Scalar, span: Span): ScalarNode => ({
  kind: 'scalar',
  value,
  span,
  origin: 'written',
});
