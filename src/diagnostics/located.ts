/** A place in a text: line and column count from 1, offset from 0, both in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A stretch of a file; `end` is the position after its last character. */
export interface Span {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** The way to a value from the top of its document: keys and list indexes. */
export type Path = readonly (string | number)[];

/**
 * A value and where it came from. For a default, `span` is that of the nearest written parent,
 * and `path` is where the value would stand.
 */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
  readonly path: Path;
  /**
   * `unresolved`: the file leaves it open, by a placeholder that only the platform can fill or by
   * a mistake that has been reported; `value` is a stand-in that nobody may judge or deploy.
   */
  readonly origin: 'written' | 'default' | 'variable' | 'unresolved';
  /** The span of its key, where it has one that is written. */
  readonly key?: Span;
  /** The placeholder it came from, as written: `${env:IDLE}`. */
  readonly placeholder?: string;
}

const START: Position = { line: 1, column: 1, offset: 0 };

/** The very beginning of a file, for a problem of the whole file. */
export const startOf = (file: string): Span => ({ file, start: START, end: START });
