import type { Emit } from '../../../events.ts';
import type { Processes, RunningProcess } from '../../../host/processes.ts';
import { sentence } from '../../../language/text.ts';
import { LineSplitter } from '../line-splitter.ts';
import { REAPER_SCRIPT } from './reaper-script.ts';

export interface ReaperOptions {
  readonly processes: Processes;
  readonly path: string;
  /** Removed when this program has ended. */
  readonly folder: string;
  /** The environment variable, with the beginning of its value, that marks our processes. */
  readonly mark: string;
  readonly emit: Emit;
}

/** A machine on which it cannot run at all must not keep us busy for ever. */
const MOST_RESTARTS = 10;

const RESTARTED = {
  en: 'The process that would end the functions if scf-ws were killed is gone; another one was started.',
  zh: '负责在 scf-ws 被强制结束时清理函数进程的守护进程已退出，已重新启动一个。',
};
const GIVEN_UP = {
  en: 'The process that would end the functions if scf-ws were killed cannot be kept running; end scf-ws with Ctrl-C.',
  zh: '负责在 scf-ws 被强制结束时清理函数进程的守护进程无法保持运行；请用 Ctrl-C 结束 scf-ws。',
};

/** Makes sure that no process of a function outlives this program, by whatever means it ends. */
export class Reaper {
  readonly #options: ReaperOptions;
  readonly #groups = new Set<number>();
  readonly #unanswered = new Map<number, () => void>();
  #process: RunningProcess;
  #restarts = 0;
  #closing = false;

  constructor(options: ReaperOptions) {
    this.#options = options;
    this.#process = this.#start();
  }

  /** Settles when the process group is being watched. */
  watch(group: number): Promise<void> {
    this.#groups.add(group);
    return new Promise((resolve) => {
      this.#unanswered.set(group, resolve);
      this.#tell('watch', group);
      if (this.#restarts > MOST_RESTARTS) this.#answered(group);
    });
  }

  /** To be called when nothing of the group is left: its number may soon be another's. */
  forget(group: number): void {
    this.#groups.delete(group);
    this.#tell('forget', group);
  }

  /** Settles when it has ended, and with it the temporary folder. */
  async close(): Promise<void> {
    this.#closing = true;
    this.#process.endInput();
    await this.#process.exited;
  }

  #start(): RunningProcess {
    const { processes, path, folder, mark } = this.#options;
    const answers = new LineSplitter((line) => {
      const [verb, group] = line.split(' ');
      if (verb === 'watch') this.#answered(Number(group));
    });
    const started = processes.start({
      command: '/bin/sh',
      args: ['-c', REAPER_SCRIPT, 'scf-ws-reaper', folder, mark],
      folder: '/',
      environment: { PATH: path },
      onOutput: (stream, chunk) => {
        if (stream === 'stdout') answers.push(chunk);
      },
    });
    void started.exited.then(() => this.#replace());
    return started;
  }

  #replace(): void {
    if (this.#closing) return;
    this.#restarts += 1;
    const lost = this.#restarts > MOST_RESTARTS;
    this.#options.emit({ kind: 'note-made', note: sentence(lost ? GIVEN_UP : RESTARTED) });
    if (lost) {
      for (const group of this.#unanswered.keys()) this.#answered(group);
      return;
    }
    this.#process = this.#start();
    for (const group of this.#groups) this.#tell('watch', group);
  }

  #tell(verb: 'watch' | 'forget', group: number): void {
    this.#process.write(`${verb} ${group}\n`);
  }

  #answered(group: number): void {
    this.#unanswered.get(group)?.();
    this.#unanswered.delete(group);
  }
}
