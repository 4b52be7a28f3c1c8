import type { Unit } from '../diagnostics/describe.ts';
import type { Sentence, Text } from '../language/text.ts';

export type Action = 'create' | 'update' | 'replace' | 'remove' | 'keep';

/** One field of a cloud object that is not as the file says. */
export interface FieldDifference {
  /** As the API has it, in lower camel case; `environment.NAME` for one of several named values. */
  readonly field: string;
  /** What people call it. */
  readonly label: Text;
  /** Which of several named values. */
  readonly name?: string;
  readonly unit?: Unit;
  readonly before: unknown;
  readonly after: unknown;
  readonly effect: 'in place' | 'by replacement';
  /** Its values are never shown; only that they differ. */
  readonly sensitive: boolean;
  /**
   * Who changed it since the last deploy from here: the file, somebody on the platform, or both.
   * Left out where that is not known.
   */
  readonly changedIn?: 'file' | 'live' | 'both';
}

export interface Reason {
  readonly code: string;
  readonly message: Sentence;
  /** The page that says so. */
  readonly docs?: string;
}

/** What clients will notice of a change. */
export interface Consequences {
  /** What becomes of connections that are open. */
  readonly connections?: 'kept' | 'closed';
  /** The step that closes them. */
  readonly closedBy?: string;
  /** What becomes of the address of the function. */
  readonly url: 'new' | 'kept' | 'changed' | 'gone';
  /** The platform's pages do not say it. */
  readonly isAssumed?: boolean;
}

/** What becomes of a file of a function's code; sizes are in bytes. */
export interface CodeFileChange {
  readonly path: string;
  readonly change: 'added' | 'changed' | 'removed';
  readonly before?: number;
  readonly after?: number;
}

export interface PlannedChange {
  /** `function/default/chat` */
  readonly address: string;
  readonly kind: string;
  readonly action: Action;
  readonly differences: readonly FieldDifference[];
  readonly reasons: readonly Reason[];
  /** What is live and not in the file, and is kept: fields, or empty for the object as a whole. */
  readonly unmanaged?: readonly string[];
  readonly consequences?: Consequences;
  /** The files that differ; left out where it is not known which are live. */
  readonly codeFiles?: readonly CodeFileChange[];
}
