import type { Event } from '../events.ts';
import type { Language, Text } from '../language/text.ts';

/** Where a reporter writes, and for whom. */
export interface ReporterContext {
  readonly language: Language;
  readonly colour: boolean;
  /** Columns of the terminal; undefined where it is none. */
  readonly columns: number | undefined;
  /** Where remarks go to a terminal: a line at its bottom can show what goes on now. */
  readonly bottomLine: BottomLine | undefined;
  /** Whether a terminal reads it that can link words to pages (OSC 8). */
  readonly links: boolean;
  /** The version of this program. */
  readonly version: string;
  /** How much is told: `quiet` leaves out progress, `verbose` adds every call. */
  readonly detail: 'quiet' | 'normal' | 'verbose';
  /** The result: standard output, or the file that was asked for. */
  write(text: string): void;
  /** Everything else: standard error. */
  remark(text: string): void;
  /** A file's path as the user would type it. */
  relative(file: string): string;
  /** The path from the top of the repository, with forward slashes: what CI services go by. */
  inRepository(file: string): string;
}

export interface BottomLine {
  readonly columns: number;
  /** The time, in milliseconds. */
  now(): number;
}

/** Turns events into text. `at` is the time of the event, ISO 8601. */
export interface Reporter {
  accept(event: Event, at: string): void;
  finish(): void;
}

export interface ReporterKind {
  readonly name: string;
  readonly summary: Text;
  start(context: ReporterContext): Reporter;
}
