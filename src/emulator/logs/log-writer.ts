import { join } from 'node:path';
import type { Emit } from '../../events.ts';
import type { Clock, Timer } from '../../host/clock.ts';
import { FileProblem, type Files, type OpenFile } from '../../host/files.ts';
import { sentence, type Text } from '../../language/text.ts';
import { logFilesIn, nameAfter } from './log-files.ts';
import type { LogRecord } from './log-record.ts';

export interface LogWriterOptions {
  readonly folder: string;
  readonly clock: Clock;
  readonly files: Files;
  readonly emit: Emit;
  /** How long a file may become, and how many there may be; the oldest goes. */
  readonly mostBytes?: number;
  readonly mostFiles?: number;
}

const MOST_BYTES = 1024 * 1024;
const MOST_FILES = 20;
/** Lines are written together, because each write holds up the connections. */
const TOGETHER_MILLISECONDS = 100;
/** As much as may wait; a function that writes more has it written at once. */
const MOST_WAITING = 256 * 1024;
const OWNER_ALONE = 0o600;

const NOT_KEPT: Text = {
  en: 'Logs are no longer kept: {path}: {reason}',
  zh: '日志不再保存：{path}：{reason}',
};

/** Keeps what functions log, in files that take the place of older ones. */
export class LogWriter {
  readonly #options: LogWriterOptions;
  #file: OpenFile | undefined;
  #bytes = 0;
  #waiting: string[] = [];
  #waitingBytes = 0;
  #timer: Timer | undefined;
  #hasFailed = false;

  constructor(options: LogWriterOptions) {
    this.#options = options;
  }

  write(record: LogRecord): void {
    if (this.#hasFailed) return;
    const line = `${JSON.stringify(record)}\n`;
    this.#waiting.push(line);
    this.#waitingBytes += Buffer.byteLength(line);
    if (this.#waitingBytes >= MOST_WAITING) this.flush();
    else this.#timer ??= this.#options.clock.after(TOGETHER_MILLISECONDS, () => this.flush());
  }

  /** Writes what waits. A full disk ends the log, and nothing else. */
  flush(): void {
    this.#timer?.cancel();
    this.#timer = undefined;
    if (this.#waiting.length === 0) return;
    const text = this.#waiting.join('');
    const bytes = this.#waitingBytes;
    this.#waiting = [];
    this.#waitingBytes = 0;
    try {
      this.#append(text, bytes);
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      this.#hasFailed = true;
      const note = sentence(NOT_KEPT, { path: error.path, reason: error.message });
      this.#options.emit({ kind: 'note-made', note });
    }
  }

  close(): void {
    this.flush();
    this.#file?.close();
    this.#file = undefined;
  }

  #append(text: string, bytes: number): void {
    const { mostBytes = MOST_BYTES } = this.#options;
    if (this.#bytes > 0 && this.#bytes + bytes > mostBytes) {
      this.#file?.close();
      this.#file = undefined;
    }
    this.#file ??= this.#openNext();
    this.#file.write(text);
    this.#bytes += bytes;
  }

  #openNext(): OpenFile {
    const { files, folder, mostFiles = MOST_FILES } = this.#options;
    files.makeFolder(folder);
    const names = logFilesIn(folder, files);
    for (const name of names.slice(0, Math.max(0, names.length + 1 - mostFiles))) {
      files.remove(join(folder, name));
    }
    const path = join(folder, nameAfter(names.at(-1)));
    const file = files.openForWriting(path);
    files.setMode(path, OWNER_ALONE);
    this.#bytes = 0;
    return file;
  }
}
