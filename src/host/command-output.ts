import { type Clock, wait } from './clock.ts';
import type { Processes } from './processes.ts';

/** A program that says nothing for so long will not say anything, in milliseconds. */
const LONGEST = 5000;

/** What a short command printed, standard error behind standard output; undefined where it failed. */
export const outputOf = async (
  [command = '', ...args]: readonly string[],
  folder: string,
  {
    processes,
    clock,
    environment,
  }: {
    readonly processes: Processes;
    readonly clock: Clock;
    readonly environment: Readonly<Record<string, string | undefined>>;
  },
): Promise<string | undefined> => {
  const said = { stdout: '', stderr: '' };
  const running = processes.start({
    ...{ command, args, folder },
    environment: { PATH: environment['PATH'] ?? '', HOME: environment['HOME'] ?? '' },
    onOutput: (stream, chunk) => {
      said[stream] += Buffer.from(chunk).toString('utf8');
    },
  });
  running.endInput();
  const over = new AbortController();
  const late = wait(clock, LONGEST, over.signal).then(() => undefined);
  const exit = await Promise.race([running.exited, late]);
  over.abort();
  if (!exit && running.id !== undefined) processes.killGroup(running.id);
  return exit?.code === 0 ? `${said.stdout}${said.stderr}`.trim() : undefined;
};
