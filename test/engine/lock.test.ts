import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Lock, takeLock } from '../../src/engine/lock.ts';
import { scaledClock, systemClock } from '../../src/host/clock.ts';
import { nodeHost } from '../../src/host/host.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Heartbeats and looks come a hundred times as often. */
const host = { ...nodeHost(), clock: scaledClock(systemClock, 100) };

const request = (folder: string, patience = 0) => ({
  folder,
  patience,
  purpose: 'deploy',
  signal: new AbortController().signal,
  waiting: () => {},
});

const taken = async (folder: string, world = host): Promise<Lock> => {
  const result = await takeLock(request(folder), world);
  if (result.kind !== 'had') throw new Error(`It is ${result.kind}.`);
  onTestFinished(() => result.lock.release());
  return result.lock;
};

/** The lock of somebody on another machine, who gave the last sign of life so long ago. */
const elsewhere = (folder: string, secondsAgo: number): string => {
  host.files.makeFolder(folder);
  // A process of that id lives here, which says nothing of the other machine.
  const path = join(folder, `${process.pid}-1-00`);
  writeFileSync(path, '{"holds":true,"host":"elsewhere","purpose":"remove"}');
  const then = new Date(Date.now() - secondsAgo * 1000);
  utimesSync(path, then, then);
  return path;
};

describe('a lock', () => {
  test('is had by one at a time', async () => {
    const folder = join(temporaryFolder(), 'lock');
    const lock = await taken(folder);
    const { pid } = process;
    expect(await takeLock(request(folder), host)).toMatchObject({
      kind: 'held',
      by: { processId: pid, purpose: 'deploy', host: host.processes.hostName },
    });
    lock.release();
    await taken(folder);
  });

  test('goes to exactly one of many who want it at once', async () => {
    const folder = temporaryFolder();
    const results = await Promise.all(
      Array.from({ length: 8 }, () => takeLock(request(folder), nodeHost())),
    );
    const had = results.flatMap((result) => (result.kind === 'had' ? [result.lock] : []));
    for (const lock of had) lock.release();
    expect(had).toHaveLength(1);
  });

  test('of a dead process is taken over, and whose it was is known', async () => {
    const folder = temporaryFolder({
      '999999-1-00': `{"holds":true,"host":"${host.processes.hostName}","purpose":"remove"}`,
    });
    const { inherited } = await taken(folder);
    expect(inherited).toMatchObject([{ processId: 999_999, purpose: 'remove' }]);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test('of one on another machine counts as long as there are signs of life', async () => {
    const folder = temporaryFolder();
    elsewhere(folder, 10);
    expect(await takeLock(request(folder), host)).toMatchObject({
      kind: 'held',
      by: { host: 'elsewhere' },
    });
  });

  test('of one on another machine without a sign of life is taken over', async () => {
    const folder = temporaryFolder();
    elsewhere(folder, 60);
    expect((await taken(folder)).inherited).toMatchObject([{ host: 'elsewhere' }]);
  });

  test('gives signs of life, and notices when it was taken away', async () => {
    const folder = temporaryFolder();
    const clock = new FakeClock();
    const lock = await taken(folder, { ...nodeHost(), clock });
    const [name = ''] = readdirSync(folder);
    const path = join(folder, name);
    const long = new Date(0);
    utimesSync(path, long, long);
    clock.advance(5000);
    expect(host.files.facts(path)?.modifiedAt).toBeGreaterThan(0);
    host.files.remove(path);
    expect(lock.lost.aborted).toBe(false);
    clock.advance(5000);
    expect(lock.lost.aborted).toBe(true);
  });
});
