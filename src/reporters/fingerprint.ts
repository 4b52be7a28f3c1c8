import { createHash } from 'node:crypto';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Enough of a digest to tell findings apart. */
const DIGITS = 32;

/** Knows findings again after lines have moved: by rule, file, path and value, and by their turn. */
export class Fingerprints {
  readonly #seen = new Map<string, number>();

  /** `text` is that of the file; `file` its path in the repository. */
  of({ code, path, span }: Diagnostic, file: string, text: string | undefined): string {
    const value = text?.slice(span.start.offset, span.end.offset) ?? '';
    const parts = JSON.stringify([code, file, path, value]);
    const digest = createHash('sha256').update(parts).digest('hex').slice(0, DIGITS);
    const turn = (this.#seen.get(digest) ?? 0) + 1;
    this.#seen.set(digest, turn);
    return `${digest}:${turn}`;
  }
}
