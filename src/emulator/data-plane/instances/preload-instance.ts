import type { Socket } from 'node:net';
import { type Clock, wait } from '../../../host/clock.ts';
import type { Files } from '../../../host/files.ts';
import type { ProcessExit, Processes, RunningProcess } from '../../../host/processes.ts';
import type { Sentence } from '../../../language/text.ts';
import { detail } from '../details.ts';
import { LineSplitter } from '../line-splitter.ts';
import { type Announcement, type Announcements, isOnlyLoopback } from './announcements.ts';
import type { Launch } from './bootstrap.ts';
import { dial } from './dial.ts';
import type { Instance, InstanceRequest, Start } from './instance.ts';
import type { Reaper } from './reaper.ts';
import type { Stragglers } from './stragglers.ts';
import { within } from './within.ts';

/** What all instances of a driver share. */
export interface Keepers {
  readonly files: Files;
  readonly processes: Processes;
  readonly hostClock: Clock;
  readonly announcements: Announcements;
  readonly reaper: Reaper;
  readonly stragglers: Stragglers;
}

export interface PreloadInstanceOptions extends InstanceRequest {
  readonly launch: Extract<Launch, { kind: 'command' }>;
  readonly environment: Readonly<Record<string, string>>;
  readonly instanceId: string;
  /** The instance's own part of its id. */
  readonly number: string;
  readonly temporaryFolder: string;
  readonly keepers: Keepers;
}

/** Nothing runs before it is let through, and nothing is let through unless it is being watched. */
const GATE = 'read -r go && exec "$@" < /dev/null';
/** How long processes that were killed may take to be gone, and their output to end. */
const LAST_WAIT_MILLISECONDS = 1000;
const LOOK_AGAIN_MILLISECONDS = 5;
const MILLISECONDS = 1000;

const describeExit = ({ code, signal }: ProcessExit): string =>
  signal === null ? `exit ${code}` : signal;

const failed = (cause: Extract<Start, { kind: 'failed' }>['cause'], what: Sentence): Start => ({
  kind: 'failed',
  cause,
  detail: what,
});

/** An instance of plain processes, all under one shell that stands for the platform's container. */
export class PreloadInstance implements Instance {
  readonly started: Promise<Start>;
  readonly ended: Promise<void>;
  endedByItself = false;
  readonly #options: PreloadInstanceOptions;
  readonly #process: RunningProcess;
  readonly #lines: Readonly<Record<'stdout' | 'stderr', LineSplitter>>;
  readonly #givenUp = new AbortController();
  #settleStart: (start: Start) => void = () => {};
  #socket: Socket | undefined;
  #stopping: Promise<void> | undefined;
  #killed = false;
  #warned = false;

  constructor(options: PreloadInstanceOptions) {
    this.#options = options;
    const { keepers, onLine } = options;
    this.#lines = {
      stdout: new LineSplitter((line) => onLine('stdout', line)),
      stderr: new LineSplitter((line) => onLine('stderr', line)),
    };
    this.started = new Promise((resolve) => {
      this.#settleStart = resolve;
    });
    const beginning = keepers.hostClock.now();
    keepers.announcements.hear(options.instanceId, (said) => void this.#reach(said, beginning));
    keepers.files.makeFolder(options.temporaryFolder);
    this.#process = this.#spawn();
    this.ended = this.#process.ended.then((exit) => this.#meetEnd(exit));
    this.#limitInitialisation();
    void this.#letThrough();
  }

  stop(graceMilliseconds: number): Promise<void> {
    this.#givenUp.abort();
    this.#settleStart(failed('targetStopped', detail('stopped')));
    this.#socket?.destroy();
    return this.#bringDown(graceMilliseconds);
  }

  #spawn(): RunningProcess {
    const { launch, fn, environment, keepers } = this.#options;
    return keepers.processes.start({
      command: '/bin/sh',
      args: ['-c', GATE, 'sh', launch.command, ...launch.args],
      folder: fn.codeFolder,
      environment,
      onOutput: (stream, chunk) => this.#lines[stream].push(chunk),
    });
  }

  async #letThrough(): Promise<void> {
    if (this.#process.id !== undefined) await this.#options.keepers.reaper.watch(this.#process.id);
    this.#process.write('go\n');
    this.#process.endInput();
  }

  #limitInitialisation(): void {
    const { fn, keepers } = this.#options;
    const limit = fn.initTimeoutSeconds;
    const timer = keepers.hostClock.after(limit * MILLISECONDS, () => {
      const what = detail('nothingListened', { seconds: limit });
      this.#settleStart(failed('portNotBound', what));
    });
    void this.started.then(() => timer.cancel());
  }

  async #reach(said: Announcement, beginning: number): Promise<void> {
    const { keepers } = this.#options;
    if (isOnlyLoopback(said)) return this.#warn(said);
    const socket = await dial(said, keepers.hostClock, this.#givenUp.signal);
    if (!socket || this.#socket) return void socket?.destroy();
    this.#socket = socket;
    const milliseconds = keepers.hostClock.now() - beginning;
    this.#settleStart({ kind: 'connected', socket, milliseconds });
  }

  #warn({ asked }: Announcement): void {
    if (this.#warned) return;
    this.#warned = true;
    this.#options.onLine('platform', detail('onlyLoopback', { asked }));
  }

  #meetEnd(exit: ProcessExit): void {
    this.endedByItself = !this.#killed;
    const what = detail('endedEarly', { how: describeExit(exit) });
    this.#settleStart(failed('bootstrapExited', what));
    // Its container ends with it on the platform, so what it has left behind ends here too. The
    // connection is left alone: what the program wrote last may still be on its way.
    void this.#bringDown(0);
  }

  #bringDown(graceMilliseconds: number): Promise<void> {
    this.#stopping ??= this.#end(graceMilliseconds);
    return this.#stopping;
  }

  async #end(graceMilliseconds: number): Promise<void> {
    const { hostClock, announcements, files } = this.#options.keepers;
    if (graceMilliseconds > 0) await within(hostClock, graceMilliseconds, this.#process.ended);
    announcements.ignore(this.#options.instanceId);
    this.#killed = true;
    await this.#killAll();
    if (!(await within(hostClock, LAST_WAIT_MILLISECONDS, this.#process.exited))) {
      this.#process.leaveOutput();
    }
    this.#lines.stdout.end();
    this.#lines.stderr.end();
    files.remove(this.#options.temporaryFolder);
  }

  async #killAll(): Promise<void> {
    const { processes, reaper, stragglers, hostClock } = this.#options.keepers;
    const group = this.#process.id;
    if (group === undefined) return;
    processes.killGroup(group);
    // Asked second: a process that has ended still counts until its parent looks, and some never do.
    if (await stragglers.sweep(this.#options.number)) return reaper.forget(group);
    const givenUpAt = hostClock.now() + LAST_WAIT_MILLISECONDS;
    while (processes.groupIsAlive(group) && hostClock.now() < givenUpAt) {
      await wait(hostClock, LOOK_AGAIN_MILLISECONDS);
    }
    reaper.forget(group);
  }
}
