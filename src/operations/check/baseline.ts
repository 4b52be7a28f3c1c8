import { resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Emit, Event } from '../../events.ts';
import { FileProblem } from '../../host/files.ts';
import type { Host } from '../../host/host.ts';
import { sentence, type Text } from '../../language/text.ts';
import {
  type BaselineEntry,
  entryFor,
  identityOf,
  renderBaseline,
  staleEntry,
  type WrittenEntry,
} from '../../rules/baseline.ts';
import { CARDS } from '../../rules/cards.ts';
import { type BaselinePlaces, placesFrom } from './baseline-places.ts';

const WRITTEN: Text = {
  en: 'Baseline {file} holds {count} findings.',
  zh: '基线文件 {file} 包含 {count} 个问题。',
};
const CANNOT_WRITE: Text = {
  en: 'Baseline {file} cannot be written.',
  zh: '无法写入基线文件 {file}。',
};

/** Stands between the check and whoever listens: what is known is told as known. */
export class Baseline {
  readonly #file: string;
  readonly #places: BaselinePlaces;
  readonly #host: Host;
  readonly #emit: Emit;
  /** Undefined while a new baseline is made: then everything counts as known. */
  readonly #open: WrittenEntry[] | undefined;
  readonly #checked = new Set<string>();
  readonly #texts = new Map<string, string>();
  readonly #entries: BaselineEntry[] = [];

  constructor(file: string, known: readonly WrittenEntry[] | undefined, host: Host, emit: Emit) {
    this.#file = file;
    this.#open = known && [...known];
    this.#host = host;
    this.#places = placesFrom(file, host);
    this.#emit = emit;
  }

  readonly emit: Emit = (event: Event) => {
    if (event.kind === 'file-read') {
      this.#texts.set(event.file, event.text);
      this.#checked.add(this.#places.nameOf(event.file));
    }
    const isKnown = event.kind === 'diagnostic-reported' && this.#isKnown(event.diagnostic);
    if (!isKnown) this.#emit(event);
    else {
      const { diagnostic } = event;
      this.#emit({ kind: 'diagnostic-suppressed', diagnostic, by: 'baseline' });
    }
  };

  /** Entries of files that were checked or are gone, and that nothing was found for. */
  stale(): readonly Diagnostic[] {
    const open = this.#open ?? [];
    return open
      .filter(({ file }) => this.#checked.has(file) || !this.#places.isThere(file))
      .map(staleEntry);
  }

  /** Writes what was found, if that is what was asked for; false where it cannot be written. */
  write(): boolean {
    if (this.#open) return true;
    const { files, workingFolder } = this.#host;
    try {
      files.writeAtomically(resolve(workingFolder, this.#file), renderBaseline(this.#entries));
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      const message = sentence(CANNOT_WRITE, { file: this.#file });
      this.#emit({ kind: 'command-refused', message });
      return false;
    }
    const note = sentence(WRITTEN, { file: this.#file, count: this.#entries.length });
    this.#emit({ kind: 'note-made', note });
    return true;
  }

  #isKnown(diagnostic: Diagnostic): boolean {
    if (CARDS.get(diagnostic.code)?.ignorable === false) return false;
    if (this.#open?.length === 0) return false;
    const { file } = diagnostic.span;
    const entry = entryFor(diagnostic, this.#places.nameOf(file), this.#texts.get(file) ?? '');
    if (!this.#open) {
      this.#entries.push(entry);
      return true;
    }
    const index = this.#open.findIndex((known) => identityOf(known) === identityOf(entry));
    if (index === -1) return false;
    this.#open.splice(index, 1);
    return true;
  }
}
