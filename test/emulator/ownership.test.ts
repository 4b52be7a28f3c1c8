import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findRunning } from '../../src/emulator/locator.ts';
import { claimStore, StoreInUse } from '../../src/emulator/ownership.ts';
import { nodeHost } from '../../src/host/host.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { startChild } from './support/emulator-child.ts';
import { clientOf, openLocalTarget } from './support/local-target.ts';

const host = nodeHost();
const { files, processes } = host;
const find = (folder: string) => findRunning(folder, files, processes);

test('a store that is open cannot be opened again, and can be when it is closed', async () => {
  const first = await openLocalTarget();
  const { folder } = first;
  await expect(openLocalTarget({ folder })).rejects.toThrow(StoreInUse);
  await expect(openLocalTarget({ folder })).rejects.toMatchObject({ ownerId: process.pid });
  await first.close();
  await openLocalTarget({ folder });
});

test('of many who start together exactly one gets the store', async () => {
  const folder = temporaryFolder();
  const attempts = Array.from({ length: 8 }, () => claimStore({ ...host, folder }));
  const results = await Promise.allSettled(attempts);
  const granted = results.filter(({ status }) => status === 'fulfilled');
  expect(granted).toHaveLength(1);
  expect(readdirSync(join(folder, 'claims'))).toHaveLength(1);
});

test('of processes that start together exactly one gets the store', async () => {
  const folder = temporaryFolder();
  const children = await Promise.all(Array.from({ length: 4 }, () => startChild(folder)));
  const refusals = children.flatMap(({ said }) => said.refused ?? []);
  expect(refusals).toHaveLength(3);
  for (const refusal of refusals) expect(refusal).toContain('is in use by process');
});

test('the store of a process that was killed can be taken over', async () => {
  const folder = temporaryFolder();
  const child = await startChild(folder);
  await expect(openLocalTarget({ folder })).rejects.toMatchObject({ ownerId: child.process.pid });
  await child.kill();
  await openLocalTarget({ folder });
  expect(readdirSync(join(folder, 'claims'))).toHaveLength(1);
});

test('a claim of an earlier process with the same id does not count', async () => {
  const folder = temporaryFolder();
  files.makeFolder(join(folder, 'claims'));
  writeFileSync(join(folder, 'claims', `${process.pid}-1-00`), '{"holds":true}');
  await openLocalTarget({ folder });
});

test('a running emulator is found, with all that is needed to speak with it', async () => {
  const folder = temporaryFolder();
  expect(await find(folder)).toBeUndefined();
  const child = await startChild(folder);
  const found = await find(folder);
  expect(found).toMatchObject({ ...child.said, processId: child.process.pid });
  if (!found) throw new Error('not found');
  expect((await clientOf(found).ListFunctions({})).TotalCount).toBe(0);
});

test('one that was killed is not found, although it left its address', async () => {
  const folder = temporaryFolder();
  const child = await startChild(folder);
  await child.kill();
  expect(readdirSync(folder)).toContain('endpoint.json');
  expect(await find(folder)).toBeUndefined();
});

test('one that was closed is not found', async () => {
  const target = await openLocalTarget();
  expect(await find(target.folder)).toBeDefined();
  await target.close();
  expect(await find(target.folder)).toBeUndefined();
});

test('another server at its address is not taken for it', async () => {
  const { close, folder } = await openLocalTarget();
  const path = join(folder, 'endpoint.json');
  const endpoint = JSON.parse(readFileSync(path, 'utf8'));
  const stranger = createServer((_, response) => response.end('{"pid":1,"folder":"/"}'));
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void stranger.close());
  const { port } = stranger.address() as AddressInfo; // it listens on a port
  await close();
  writeFileSync(path, JSON.stringify({ ...endpoint, apiUrl: `http://127.0.0.1:${port}` }));
  expect(await find(folder)).toBeUndefined();
});

test('an address file that says nothing sensible is as good as none', async () => {
  const folder = temporaryFolder({ 'endpoint.json': '{"processId":"1"' });
  expect(await find(folder)).toBeUndefined();
});
