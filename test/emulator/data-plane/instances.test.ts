import { describe, expect, test, vi } from 'vitest';
import { nodeFiles } from '../../../src/host/files.ts';
import { nodeProcesses } from '../../../src/host/processes.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { open } from './clients.ts';
import { fixture, functionIn } from './functions.ts';
import { gatewayFor } from './gateway-under-test.ts';

const OBEDIENT = functionIn(fixture('obedient'));

test('twenty connections are twenty instances, and none shares memory with another', async () => {
  const gateway = await gatewayFor(OBEDIENT);
  const clients = await Promise.all(Array.from({ length: 20 }, () => open(gateway.functionUrl)));
  const ask = (client: (typeof clients)[number], question: string) => {
    client.send(question);
    return client.next();
  };
  const pids = await Promise.all(clients.map((client) => ask(client, 'pid')));
  expect(new Set(pids).size).toBe(20);
  const counts = await Promise.all(clients.map((client) => ask(client, 'received')));
  expect(counts).toEqual(clients.map(() => '2'));
  for (const client of clients) client.close(1000);
  await gateway.nth('connection-closed', 20);
  expect(gateway.of('connection-closed').map(({ cause }) => cause)).toEqual(
    clients.map(() => 'completed'),
  );
  expect(new Set(gateway.of('connection-closed').map(({ requestId }) => requestId)).size).toBe(20);
  expect(await gateway.processes()).toEqual([]);
  expect(pids.map(Number).filter(nodeProcesses.isAlive)).toEqual([]);
});

test('a connection gets a new instance, whatever the one before it left in memory', async () => {
  const gateway = await gatewayFor(OBEDIENT);
  for (const round of [1, 2]) {
    const client = await open(gateway.functionUrl);
    client.send('received');
    expect(await client.next()).toBe('1');
    client.close(1000);
    await gateway.nth('connection-closed', round);
  }
});

test('what a program writes when its connection has ended is kept', async () => {
  const gateway = await gatewayFor(OBEDIENT);
  const client = await open(gateway.functionUrl);
  client.close(1000);
  await gateway.nth('connection-closed');
  expect(gateway.lines('stdout')).toEqual(['closed 1000']);
});

describe('nothing is left', () => {
  test('of programs that have left the process group', async () => {
    const gateway = await gatewayFor(functionIn(fixture('escaping')));
    const client = await open(gateway.functionUrl);
    await vi.waitFor(async () => {
      expect((await gateway.processes()).length).toBeGreaterThanOrEqual(5);
    });
    client.close(1000);
    await gateway.nth('connection-closed');
    expect(await gateway.processes()).toEqual([]);
  });

  test('of a program that ignores signals', async () => {
    const folder = temporaryFolder({
      scf_bootstrap: [`#!/bin/bash\ntrap '' TERM INT HUP\nwhile true; do sleep 1; done\n`, 0o755],
    });
    const gateway = await gatewayFor(functionIn(folder, { initTimeoutSeconds: 0.3 }));
    await expect(open(gateway.functionUrl)).rejects.toThrow('446');
    await gateway.nth('connection-closed');
    expect(await gateway.processes()).toEqual([]);
  });

  test('of the gateway itself, temporary files too', async () => {
    const folders: string[] = [];
    const files = {
      ...nodeFiles,
      makeTemporaryFolder: (prefix: string) => {
        const folder = nodeFiles.makeTemporaryFolder(prefix);
        folders.push(folder);
        return folder;
      },
    };
    const gateway = await gatewayFor(OBEDIENT, { files });
    await Promise.all([open(gateway.functionUrl), open(gateway.functionUrl)]);
    expect(await gateway.processes()).toHaveLength(2);
    await gateway.close();
    expect(await gateway.processes()).toEqual([]);
    expect(folders.map((folder) => nodeFiles.facts(folder))).toEqual([undefined]);
    expect(gateway.of('connection-closed').map(({ cause }) => cause)).toEqual([
      'targetStopped',
      'targetStopped',
    ]);
  });
});
