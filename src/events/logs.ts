import type { Sentence } from '../language/text.ts';

/** One line, without its end; the platform's own may be in words of ours. */
export interface LogLine {
  readonly function: string;
  readonly namespace: string;
  readonly requestId: string;
  readonly stream: 'stdout' | 'stderr' | 'platform';
  readonly text: string | Sentence;
  /** When it was written, as an ISO time. */
  readonly loggedAt: string;
}

export type LogEvent =
  | ({ readonly kind: 'line-logged' } & LogLine)
  /** What was there has been told; more may come where it is followed. */
  | {
      readonly kind: 'logs-read';
      readonly target: 'local' | 'cloud';
      readonly lines: number;
    };
