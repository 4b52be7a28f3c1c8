import { spawn } from 'node:child_process';
import { hostname } from 'node:os';
import { markedProcesses } from './marked-processes.ts';

export interface ProcessExit {
  readonly code: number | null;
  readonly signal: string | null;
}

/** A child process that leads a process group of its own. */
export interface RunningProcess {
  /** Its process id, which is its group's id too. Undefined where it could not be started. */
  readonly id: number | undefined;
  /** Settles once, when the process has ended; others may still hold its output. */
  readonly ended: Promise<ProcessExit>;
  /** Settles once, when the process has ended and its output has been read to the end. */
  readonly exited: Promise<ProcessExit>;
  /** Writes to its standard input. */
  write(text: string): void;
  endInput(): void;
  /** Stops reading its output, so that `exited` does not wait for others who hold it. */
  leaveOutput(): void;
}

export interface StartRequest {
  readonly command: string;
  readonly args: readonly string[];
  readonly folder: string;
  /** The whole environment: nothing is inherited. */
  readonly environment: Readonly<Record<string, string>>;
  readonly onOutput?: (stream: 'stdout' | 'stderr', chunk: Uint8Array) => void;
}

export interface Processes {
  readonly ownId: number;
  /** The name of this machine. */
  readonly hostName: string;
  /** The program that runs us. */
  readonly ownProgram: string;
  start(request: StartRequest): RunningProcess;
  /** Ends a process and all others of its group, at once. */
  killGroup(id: number): void;
  /** Ends one process, at once. */
  kill(id: number): void;
  /** True while any process of the group is there. */
  groupIsAlive(id: number): boolean;
  isAlive(id: number): boolean;
  /**
   * The processes that were started with an environment variable which begins so (`NAME=start`), and
   * the rest of its value. Undefined where the system does not tell, which is all but Linux.
   */
  marked(beginning: string): Promise<ReadonlyMap<number, string> | undefined>;
}

const signal = (id: number, name: NodeJS.Signals | 0): boolean => {
  try {
    process.kill(id, name);
    return true;
  } catch (error) {
    // EPERM: it is there, but it is another user's. Node throws errors with a code here.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const start = ({ command, args, folder, environment, onOutput }: StartRequest): RunningProcess => {
  const output = onOutput ? 'pipe' : 'ignore';
  const child = spawn(command, [...args], {
    cwd: folder,
    env: { ...environment },
    detached: true,
    stdio: ['pipe', output, output],
  });
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.on('data', (chunk: Buffer) => onOutput?.(stream, chunk));
  }
  // A child that is gone cannot take input; its exit says so already.
  child.stdin?.on('error', () => {});
  const settledBy = (event: 'exit' | 'close') =>
    new Promise<ProcessExit>((resolve) => {
      child.once('error', () => resolve({ code: 127, signal: null }));
      child.once(event, (code, name) => resolve({ code, signal: name }));
    });
  return {
    id: child.pid,
    ended: settledBy('exit'),
    exited: settledBy('close'),
    write: (text) => void child.stdin?.write(text),
    endInput: () => void child.stdin?.end(),
    leaveOutput: () => {
      child.stdout?.destroy();
      child.stderr?.destroy();
    },
  };
};

export const nodeProcesses: Processes = {
  ownId: process.pid,
  hostName: hostname(),
  ownProgram: process.execPath,
  start,
  killGroup: (id) => void signal(-id, 'SIGKILL'),
  kill: (id) => void signal(id, 'SIGKILL'),
  groupIsAlive: (id) => signal(-id, 0),
  isAlive: (id) => signal(id, 0),
  marked: markedProcesses,
};
