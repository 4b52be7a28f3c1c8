import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { StoreUnreadable } from '../../src/emulator/state-file.ts';
import { copyStore, openStore } from '../../src/emulator/store.ts';
import { nodeFiles } from '../../src/host/files.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { clientOf, codeOf, openLocalTarget, untilStatus } from './support/local-target.ts';
import { bootstrapZip } from './support/zip.ts';

const creation = async (name: string) => ({
  FunctionName: name,
  Type: 'HTTP',
  Code: { ZipFile: (await bootstrapZip()).toString('base64') },
});

test('all that was deployed is there again after a close, and signed for with the same key', async () => {
  const folder = temporaryFolder();
  const first = await openLocalTarget({ folder });
  const client = clientOf(first);
  await client.CreateFunction(await creation('chat'));
  const before = await untilStatus(client, 'chat', 'Active');
  await first.close();
  const second = await openLocalTarget({ folder });
  expect(second.credential).toEqual(first.credential);
  const after = await clientOf(second).GetFunction({ FunctionName: 'chat' });
  expect({ ...after, RequestId: '' }).toEqual({ ...before, RequestId: '' });
  const { codeFolder = '' } = second.needs.directory.find('default', 'chat') ?? {};
  expect(existsSync(join(codeFolder, 'scf_bootstrap'))).toBe(true);
});

test('a function that was Creating when the emulator ended becomes Active after a restart', async () => {
  const folder = temporaryFolder();
  const clock = new FakeClock(Date.now());
  const first = await openLocalTarget({ folder, clock, transitionMilliseconds: 1000 });
  await clientOf(first).CreateFunction(await creation('chat'));
  await first.close();
  const client = clientOf(await openLocalTarget({ folder, clock }));
  expect((await client.GetFunction({ FunctionName: 'chat' })).Status).toBe('Creating');
  clock.advance(1000);
  expect((await client.GetFunction({ FunctionName: 'chat' })).Status).toBe('Active');
});

const open = (folder: string) => openStore({ folder, clock: new FakeClock(), files: nodeFiles });

const written = async (): Promise<string> => {
  const folder = temporaryFolder();
  (await open(folder)).change((world) => world);
  return folder;
};

test.each([
  ['cut short', (text: string) => text.slice(0, -20), 'damaged'],
  ['empty', () => '', 'damaged'],
  ['changed by hand', (text: string) => text.replace('"default"', '"other"'), 'damaged'],
  ['of another program', () => '{"resources":[]}', 'foreign'],
  ['no object', () => '[]', 'foreign'],
  ['of a later version', (text: string) => text.replace('"version":1', '"version":2'), 'newer'],
] as const)('a state file that is %s is told of, and left as it is', async (_, change, reason) => {
  const folder = await written();
  const path = join(folder, 'state.json');
  const spoilt = change(readFileSync(path, 'utf8'));
  writeFileSync(path, spoilt);
  const opening = open(folder);
  await expect(opening).rejects.toThrow(StoreUnreadable);
  await expect(opening).rejects.toMatchObject({ reason, path });
  await expect(openLocalTarget({ folder })).rejects.toThrow(StoreUnreadable);
  expect(readFileSync(path, 'utf8')).toBe(spoilt);
});

test('what cannot be opened is not claimed either', async () => {
  const folder = await written();
  writeFileSync(join(folder, 'state.json'), '');
  await expect(openLocalTarget({ folder })).rejects.toThrow(StoreUnreadable);
  nodeFiles.remove(join(folder, 'state.json'));
  await openLocalTarget({ folder });
});

test('secrets can be read by their owner alone', async () => {
  const { folder } = await openLocalTarget();
  for (const name of ['credential.json', 'endpoint.json']) {
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  }
});

test('a copy of a store goes its own way', async () => {
  const original = await openLocalTarget();
  await clientOf(original).CreateFunction(await creation('chat'));
  const folder = temporaryFolder();
  copyStore(original.folder, folder, nodeFiles);
  const copy = await openLocalTarget({ folder });
  const client = clientOf(copy);
  await untilStatus(client, 'chat', 'Active');
  const { codeFolder = '' } = copy.needs.directory.find('default', 'chat') ?? {};
  expect(codeFolder.startsWith(folder)).toBe(true);
  expect(existsSync(join(codeFolder, 'scf_bootstrap'))).toBe(true);
  await client.DeleteFunction({ FunctionName: 'chat' });
  await untilStatus(clientOf(original), 'chat', 'Active');
  expect(copy.credential).not.toEqual(original.credential);
});

test('a copy of nothing is a new store', async () => {
  const folder = temporaryFolder();
  copyStore(join(folder, 'absent'), join(folder, 'copy'), nodeFiles);
  const target = await openLocalTarget({ folder: join(folder, 'copy') });
  expect((await clientOf(target).ListFunctions({})).TotalCount).toBe(0);
});

test('a store whose folder was taken away is not written any more', async () => {
  const target = await openLocalTarget({ emit: () => {} });
  nodeFiles.remove(target.folder);
  mkdirSync(target.folder);
  const call = clientOf(target).CreateFunction(await creation('chat'));
  expect(await codeOf(call)).toBe('InternalError.System');
  expect(existsSync(join(target.folder, 'state.json'))).toBe(false);
});
