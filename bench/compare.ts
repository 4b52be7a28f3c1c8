import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const scfWs: readonly string[] = [
  'node',
  fileURLToPath(new URL('../bin/scf-ws.cjs', import.meta.url)),
];

interface Comparison {
  readonly title: string;
  readonly floor: readonly string[];
  readonly subject: readonly string[];
  readonly folder: string;
  readonly rounds: number;
  /** The ratio to hold; past it the benchmark fails. */
  readonly mostTimesFloor: number;
}

/** Runs both in turn, so that both meet the same machine, and compares their medians. */
export const compare = ({ title, floor, subject, folder, rounds, mostTimesFloor }: Comparison) => {
  for (const command of [floor, subject]) milliseconds(command, folder);
  const times = Array.from({ length: rounds }, () => ({
    floor: milliseconds(floor, folder),
    subject: milliseconds(subject, folder),
  }));
  const base = median(times.map((time) => time.floor));
  const taken = median(times.map((time) => time.subject));
  const ratio = taken / base;
  console.log(
    `${title}: ${taken.toFixed(1)} ms against ${base.toFixed(1)} ms of "${floor.join(' ')}": ` +
      `${ratio.toFixed(2)} times (at most ${mostTimesFloor}), median of ${rounds} rounds in turn`,
  );
  if (ratio > mostTimesFloor) process.exitCode = 1;
};

const milliseconds = ([command = '', ...args]: readonly string[], folder: string): number => {
  const startedAt = performance.now();
  const { status } = spawnSync(command, args, { cwd: folder, stdio: 'ignore' });
  const taken = performance.now() - startedAt;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}.`);
  return taken;
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
