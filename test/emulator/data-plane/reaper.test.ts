import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import { nodeProcesses } from '../../../src/host/processes.ts';
import { open } from './clients.ts';
import { fixture, functionIn } from './functions.ts';
import { gatewayFor } from './gateway-under-test.ts';

const OBEDIENT = functionIn(fixture('obedient'));

/** Processes by a word in their command line; the only way to find one that carries no mark. */
const byCommand = (word: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((id) => {
      try {
        return readFileSync(`/proc/${id}/cmdline`, 'latin1').includes(word);
      } catch {
        return false;
      }
    });

/** Looks until it is so; the limit is what the test promises. */
const until = async (milliseconds: number, isSo: () => Promise<boolean>): Promise<boolean> => {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    if (await isSo()) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return isSo();
};

/** A program of its own that runs a gateway; it can be killed without killing the tests. */
const gatewayProcess = async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', fixture('gateway-process.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const line = await new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).once('line', resolve);
  });
  // The fixture prints one object with these two.
  const { url, mark, folder } = JSON.parse(line) as { url: string; mark: string; folder: string };
  const marked = async () => [...((await nodeProcesses.marked(mark)) ?? []).keys()];
  return { child, url, marked, folder };
};

describe('when the program that runs a gateway is gone, so is all that it started', () => {
  test.for(['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'] as const)('by %s', async (signal) => {
    const { child, url, marked, folder } = await gatewayProcess();
    const clients = await Promise.all([1, 2, 3].map(() => open(url)));
    clients[0]?.send('pid');
    await clients[0]?.next();
    expect((await marked()).length).toBeGreaterThanOrEqual(6);
    expect(existsSync(folder)).toBe(true);
    child.kill(signal);
    expect(await until(1000, async () => (await marked()).length === 0)).toBe(true);
    expect(await until(1000, async () => !existsSync(folder))).toBe(true);
    expect(await until(1000, async () => byCommand(folder).length === 0)).toBe(true);
    expect(await clients[0]?.closed).toBe(1006);
  });

  test('and a signal to its whole group does not reach the one who cleans up', async () => {
    const { child, url, marked, folder } = await gatewayProcess();
    await open(url);
    nodeProcesses.killGroup(child.pid ?? 0);
    expect(await until(1000, async () => (await marked()).length === 0)).toBe(true);
    expect(await until(1000, async () => !existsSync(folder))).toBe(true);
  });
});

test('the one who cleans up is replaced when it is killed, and watches what was there', async () => {
  const folders: string[] = [];
  const gateway = await gatewayFor(OBEDIENT, {
    processes: {
      ...nodeProcesses,
      start: (request) => {
        const folder = request.args[3];
        if (request.args[2] === 'scf-ws-reaper' && folder) folders.push(folder);
        return nodeProcesses.start(request);
      },
    },
  });
  const client = await open(gateway.functionUrl);
  const reapers = () => byCommand(folders[0] ?? 'none');
  const [first = 0, ...others] = reapers();
  expect(others).toEqual([]);
  nodeProcesses.kill(first);
  await gateway.nth('note-made');
  client.send('still here');
  expect(await client.next()).toBe('still here');
  const second = await open(gateway.functionUrl);
  expect(reapers()).toHaveLength(1);
  expect(reapers()).not.toContain(first);
  for (const { close } of [client, second]) close(1000);
  await gateway.nth('connection-closed', 2);
  expect(await gateway.processes()).toEqual([]);
  await gateway.close();
  expect(await until(1000, async () => reapers().length === 0)).toBe(true);
  expect(existsSync(folders[0] ?? '')).toBe(false);
});
