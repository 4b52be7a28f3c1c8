import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Fault } from '../../src/emulator/control-plane/faults/faults.ts';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { scaledClock, systemClock } from '../../src/host/clock.ts';
import { nodeHost } from '../../src/host/host.ts';
import type { Surroundings } from '../../src/operations/surroundings.ts';
import { editFile } from './edit-file.ts';
import { surroundingsIn } from './operation.ts';
import { type Tree, temporaryFolder } from './temporary-folder.ts';

/** What is to happen to the call of this number, counted from 1. */
export type OnCall = (action: string, call: number) => Partial<Fault> | undefined;

/** A local target that stands in this process, for deploys of this process and of others. */
export interface StandingTarget {
  readonly folder: string;
  /** The actions that were called since `on` was set. */
  readonly calls: readonly string[];
  on(call: OnCall): void;
}

const STATE = '.scf-ws/local';

/** Over the files of a project, or over a copy of a folder with all that was deployed from it. */
export const standingTarget = async (
  from: Tree | string,
  transitionMilliseconds = 0,
): Promise<StandingTarget> => {
  const folder = typeof from === 'string' ? temporaryFolder() : temporaryFolder(from);
  if (typeof from === 'string') {
    const filter = (path: string) => !/claims|endpoint|journal|lock$/.test(path);
    cpSync(from, folder, { recursive: true, filter });
  }
  let calls: string[] = [];
  let onCall: OnCall = () => undefined;
  const emulator = await startEmulator({
    ...nodeHost(),
    folder: join(folder, STATE),
    emit: () => {},
    stays: true,
    transitionMilliseconds,
    startGateway: async () => ({ url: 'ws://127.0.0.1:9100', close: async () => {} }),
    faults: {
      next: (action) => {
        calls.push(action);
        const fault = onCall(action, calls.length);
        return fault && { delayMilliseconds: 0, ...fault };
      },
    },
  });
  onTestFinished(() => emulator.close());
  return {
    folder,
    get calls() {
      return calls;
    },
    on: (call) => {
      calls = [];
      onCall = call;
    },
  };
};

/** What an operation in this process works in; pauses are twenty times as short. */
export const hurried = ({ folder }: StandingTarget) => {
  const { surroundings, events } = surroundingsIn(folder);
  const host = { ...surroundings.host, clock: scaledClock(systemClock, 20) };
  const within: Surroundings = { ...surroundings, host, commandLine: 'scf-ws again' };
  return { surroundings: within, events };
};

const COMMAND = fileURLToPath(new URL('../../bin/scf-ws.cjs', import.meta.url));

export interface Child {
  readonly process: ChildProcess;
  readonly ended: Promise<{ readonly status: number | null; readonly stdout: string }>;
}

/** The built command on a project, in a process of its own. */
export const startCommand = ({ folder }: StandingTarget, ...args: readonly string[]): Child => {
  const environment = { PATH: process.env['PATH'], HOME: process.env['HOME'], LANG: 'en_US.UTF-8' };
  const child = spawn(process.execPath, [COMMAND, ...args, '--target', 'local'], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let stdout = '';
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = new Promise<Awaited<Child['ended']>>((resolve) => {
    child.once('close', (status) => resolve({ status, stdout }));
  });
  return { process: child, ended };
};

export interface JournalLine {
  readonly event: string;
  readonly call?: number;
  readonly action?: string;
  readonly address?: string;
  readonly outcome?: string;
  readonly ok?: boolean;
  readonly requestId?: string;
}

/** The journals of a project, the oldest first. */
export const journalsOf = ({ folder }: StandingTarget): readonly (readonly JournalLine[])[] => {
  const place = join(folder, '.scf-ws/journal');
  if (!existsSync(place)) return [];
  return readdirSync(place).map((name) =>
    readFileSync(join(place, name), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  );
};

/** Changes the configuration of a project. */
export const edit = ({ folder }: { readonly folder: string }, from: string, to: string): void =>
  editFile(folder, from, to);
