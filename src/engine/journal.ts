import { join } from 'node:path';
import type { Action, Event, Outcome } from '../events.ts';
import { isoTime } from '../host/clock.ts';
import { FileProblem, type GrowingFile } from '../host/files.ts';
import type { Host } from '../host/host.ts';

/** What a run is about: runs about the same go on where the one before them was cut short. */
export interface RunScope {
  readonly command: string;
  readonly target: string;
  readonly region: string;
  /** The configuration file, without its folder. */
  readonly file: string;
}

/** A line of a journal. Never what is sent or received: there may be secrets in it. */
export type Entry =
  | ({ readonly event: 'run-begun'; readonly pid: number; readonly host: string } & RunScope)
  | { readonly event: 'step-begun'; readonly address: string; readonly action: Action }
  | { readonly event: 'call-sent'; readonly call: number; readonly action: string }
  | {
      readonly event: 'call-answered';
      readonly call: number;
      readonly action: string;
      readonly ok: boolean;
      readonly code?: string;
      readonly requestId?: string;
    }
  | { readonly event: 'step-done'; readonly address: string; readonly action: Action }
  | {
      readonly event: 'step-failed';
      readonly address: string;
      readonly action: Action;
      readonly code: string;
    }
  | { readonly event: 'run-ended'; readonly outcome: Outcome | 'interrupted' };

/** What is written down of a run while it goes on, so that a run that is cut short leaves a trace. */
export interface Journal {
  /** Nothing is written before, so a run that changes nothing leaves nothing. */
  begin(): void;
  /** Takes what it needs of what happens. */
  accept(event: Event): void;
  /** A call is about to be made; what comes of it is told to what is returned. */
  sending(action: string): (answer: Pick<Answered, 'ok' | 'code' | 'requestId'>) => void;
  end(outcome: Outcome | 'interrupted'): void;
}
type Answered = Extract<Entry, { event: 'call-answered' }>;

/** A journal in a folder of journals. When it cannot be written any more, that is told once. */
export const journalIn = (
  folder: string,
  scope: RunScope,
  host: Host,
  cannotWrite: (problem: FileProblem) => void,
): Journal => {
  const pages = new Pages(folder, host, cannotWrite);
  let calls = 0;
  return {
    begin: () => {
      const { hostName, ownId } = host.processes;
      calls = 0;
      pages.open();
      pages.add({ event: 'run-begun', ...scope, pid: ownId, host: hostName });
    },
    accept: (event) => {
      const entry = entryOf(event);
      if (entry) pages.add(entry);
    },
    sending: (action) => {
      calls += 1;
      const call = calls;
      pages.add({ event: 'call-sent', call, action });
      return (answer) => pages.add({ event: 'call-answered', call, action, ...answer });
    },
    end: (outcome) => {
      pages.add({ event: 'run-ended', outcome });
      pages.close();
    },
  };
};

const entryOf = (event: Event): Entry | undefined => {
  switch (event.kind) {
    case 'step-started':
      return { event: 'step-begun', address: event.address, action: event.action };
    case 'step-finished':
      return { event: 'step-done', address: event.address, action: event.action };
    case 'step-failed': {
      const { address, action, failure } = event;
      return { event: 'step-failed', address, action, code: failure.code };
    }
    default:
      return undefined;
  }
};

/** The file of a journal: each line is on disk before anything goes on. */
class Pages {
  readonly #folder: string;
  readonly #host: Host;
  readonly #cannotWrite: (problem: FileProblem) => void;
  #file: GrowingFile | undefined;

  constructor(folder: string, host: Host, cannotWrite: (problem: FileProblem) => void) {
    this.#folder = folder;
    this.#host = host;
    this.#cannotWrite = cannotWrite;
  }

  open(): void {
    const { clock, files, processes, random } = this.#host;
    const time = isoTime(clock.now()).replace(/[-:.]/g, '');
    const name = `${time}-${processes.ownId}-${random.hex(2)}.ndjson`;
    this.#attempt(() => {
      files.makeFolder(this.#folder);
      this.#file = files.openGrowing(join(this.#folder, name));
    });
  }

  add(entry: Entry): void {
    const line = JSON.stringify({ at: isoTime(this.#host.clock.now()), ...entry });
    this.#attempt(() => this.#file?.append(`${line}\n`));
  }

  close(): void {
    this.#attempt(() => this.#file?.close());
    this.#file = undefined;
  }

  /** A full disk is no reason to leave a deploy half done. */
  #attempt(act: () => void): void {
    try {
      act();
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      this.#file = undefined;
      this.#cannotWrite(error);
    }
  }
}
