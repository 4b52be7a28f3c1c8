import { join } from 'node:path';
import { FileProblem, type Files } from '../../host/files.ts';
import { logFilesIn } from './log-files.ts';
import { type LogRecord, recordOf } from './log-record.ts';

const LINE_END = 0x0a;

/** Reads what a store has logged, while it is being written or after. */
export class LogReader {
  readonly #folder: string;
  readonly #files: Files;
  #name = '';
  #offset = 0;

  constructor(folder: string, files: Files) {
    this.#folder = folder;
    this.#files = files;
  }

  /** What has come since it was last asked, the oldest first. */
  *read(): Generator<LogRecord> {
    for (const name of logFilesIn(this.#folder, this.#files)) {
      if (name < this.#name) continue;
      if (name > this.#name) this.#offset = 0;
      this.#name = name;
      yield* this.#newIn(name);
    }
  }

  *#newIn(name: string): Generator<LogRecord> {
    const path = join(this.#folder, name);
    if ((this.#files.facts(path)?.bytes ?? 0) <= this.#offset) return;
    const bytes = this.#bytesOf(path);
    // A line that is still being written is read when it is whole.
    const end = bytes.lastIndexOf(LINE_END) + 1;
    const fresh = bytes.subarray(this.#offset, end);
    this.#offset = Math.max(this.#offset, end);
    for (const line of Buffer.from(fresh).toString('utf8').split('\n')) {
      const record = recordOf(line);
      if (record) yield record;
    }
  }

  /** A file may have made room for another in this moment. */
  #bytesOf(path: string): Uint8Array {
    try {
      return this.#files.read(path);
    } catch (error) {
      if (error instanceof FileProblem && error.reason === 'absent') return new Uint8Array();
      throw error;
    }
  }
}
