import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { nodeHost } from '../../src/host/host.ts';
import { fetchCode } from '../../src/operations/imported/code.ts';
import type { FunctionState } from '../../src/resources/function/state.ts';
import type { Target } from '../../src/targets/target.ts';
import { zipOf, zipWithEntry } from '../emulator/support/zip.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

// What fetching code looks at; nothing else of the function matters here.
const FN = { functionName: 'chat', namespace: 'default' } as FunctionState;

/** A target whose function has this zip for its code. */
const targetWith = async (zip: Uint8Array): Promise<Target> => {
  const server = createServer((_, response) => response.end(zip));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  const CodeSha256 = createHash('sha256').update(zip).digest('hex');
  const call = async () => ({ Url: `http://127.0.0.1:${port}/`, CodeSha256 });
  const upload = () => Promise.reject(new Error('Nothing is uploaded.'));
  const control = { region: 'ap-guangzhou', call };
  return { name: 'cloud', control, upload, staysUp: true, close: async () => {} };
};

test.each([
  ['a name that leads outside', zipWithEntry('../outside', 'x')],
  ['an absolute name', zipWithEntry('/outside', 'x')],
  ['a link that leads outside', zipWithEntry('link', '../../etc', 0o120777)],
  ['no zip at all', Buffer.from('<html>')],
])('code with %s is refused, and nothing of it stays', async (_, zip) => {
  const folder = temporaryFolder();
  const fetched = fetchCode(FN, join(folder, 'src'), await targetWith(zip), nodeHost());
  await expect(fetched).rejects.toMatchObject({ code: 'PackageUnusable' });
  expect(readdirSync(folder)).toEqual([]);
});

test('a package that is damaged in its middle leaves nothing behind', async () => {
  const zip = await zipOf({ 'a.txt': { content: 'a' }, 'b.txt': { content: 'hello hello' } });
  const at = zip.indexOf('b.txt') + 'b.txt'.length;
  zip[at] = (zip[at] ?? 0) ^ 0xff;
  const folder = temporaryFolder();
  const fetched = fetchCode(FN, join(folder, 'src'), await targetWith(zip), nodeHost());
  await expect(fetched).rejects.toMatchObject({ code: 'PackageUnusable' });
  expect(readdirSync(folder)).toEqual([]);
});

test('code goes into its folder whole, and never over what is there', async () => {
  const folder = temporaryFolder();
  const target = await targetWith(await zipOf({ 'a/b.txt': { content: 'b' } }));
  const place = join(folder, 'src');
  const fetched = await fetchCode(FN, place, target, nodeHost());
  expect(fetched).toEqual({ code: 'downloaded', remarks: [] });
  expect(readFileSync(join(place, 'a/b.txt'), 'utf8')).toBe('b');
  const other = await targetWith(await zipOf({ 'a/b.txt': { content: 'other' } }));
  expect(await fetchCode(FN, place, other, nodeHost())).toEqual({ code: 'kept', remarks: [] });
  expect(readFileSync(join(place, 'a/b.txt'), 'utf8')).toBe('b');
});
