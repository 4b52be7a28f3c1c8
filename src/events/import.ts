import type { Sentence } from '../language/text.ts';

/** A configuration file was written from what is live. */
export interface ImportEvent {
  readonly kind: 'function-imported';
  readonly target: 'local' | 'cloud';
  readonly function: { readonly name: string; readonly namespace: string };
  /** The file, with its whole path. */
  readonly file: string;
  /** What became of the code: `kept` where a folder was there already. */
  readonly code: 'downloaded' | 'kept' | 'elsewhere';
  /** Where the code lies, where it lies here. */
  readonly folder?: string;
  /** The environment variables that have to be set before the file can be deployed. */
  readonly variables: readonly string[];
  /** What the file does not say as it is live. */
  readonly remarks: readonly Sentence[];
}
