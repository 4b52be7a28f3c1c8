import type { Sentence } from '../language/text.ts';
import type { Path, Span } from './located.ts';

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Another place that has to do with the problem: the other half of a contradiction. */
export interface Related {
  readonly span: Span;
  readonly note: Sentence;
}

/**
 * One replacement of text; an empty span inserts. Offsets count in the whole text of the file, a
 * byte order mark included.
 */
export interface Edit {
  readonly span: Span;
  readonly text: string;
  /**
   * A new entry of a map, to stand before the key at `span`. How entries are set apart there is
   * for the layout of the file to say; what is reported has that in `text` already.
   */
  readonly isEntry?: true;
}

/** The permission bits that a file should have, where no text of it is wrong. */
export interface ModeChange {
  readonly file: string;
  readonly mode: number;
}

/** `safe` means that the fix cannot change what the file does beyond the problem itself. */
export interface Fix {
  readonly safe: boolean;
  readonly description: Sentence;
  readonly edits: readonly Edit[];
  readonly modes?: readonly ModeChange[];
}

/** A problem in the user's files, as data. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Sentence;
  readonly span: Span;
  readonly path: Path;
  readonly help?: Sentence;
  readonly docs?: string;
  readonly related: readonly Related[];
  readonly fix?: Fix;
}

/** File, then place, then weight, then name: the order in which problems are told. */
export const compareDiagnostics = (a: Diagnostic, b: Diagnostic): number =>
  compareText(a.span.file, b.span.file) ||
  a.span.start.offset - b.span.start.offset ||
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
  compareText(a.code, b.code);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
