import { type Clock, systemClock } from './clock.ts';
import { type Files, nodeFiles } from './files.ts';
import { type Machine, thisMachine } from './machine.ts';
import { nodeProcesses, type Processes } from './processes.ts';
import { nodeRandom, type Random } from './random.ts';
import { oneThread, type Threads } from './threads.ts';

/** The world as this program sees it. */
export interface Host {
  readonly clock: Clock;
  readonly files: Files;
  readonly processes: Processes;
  readonly random: Random;
  readonly threads: Threads;
  machine(): Machine;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workingFolder: string;
}

export const nodeHost = (): Host => ({
  clock: systemClock,
  files: nodeFiles,
  processes: nodeProcesses,
  random: nodeRandom,
  threads: oneThread,
  machine: thisMachine,
  environment: process.env,
  workingFolder: process.cwd(),
});
