import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { nodeHost } from '../../src/host/host.ts';
import { downloadCode } from '../../src/targets/code-download.ts';
import { clientOf, openLocalTarget } from './support/local-target.ts';
import { bootstrapZip } from './support/zip.ts';

const NAME = { FunctionName: 'chat' };

const deployed = async (clock = nodeHost().clock) => {
  const client = clientOf(await openLocalTarget({ clock }));
  const zip = await bootstrapZip();
  const Code = { ZipFile: zip.toString('base64') };
  await client.CreateFunction({ ...NAME, Type: 'HTTP', Runtime: 'Nodejs18.15', Code });
  const { Url = '', CodeSha256 = '' } = await client.GetFunctionAddress(NAME);
  return { zip, url: Url, sha256: CodeSha256 };
};

test('the very zip that was sent can be downloaded', async () => {
  const { zip, ...address } = await deployed();
  expect(address.sha256).toBe(createHash('sha256').update(zip).digest('hex'));
  const found = await downloadCode(address, zip.byteLength, nodeHost());
  expect(Buffer.compare(found, zip)).toBe(0);
});

test.each([
  ['another package', (url: string) => url.replace(/[0-9a-f]{64}\.zip/, `${'0'.repeat(64)}.zip`)],
  ['a later end', (url: string) => url.replace(/until=\d/, 'until=9')],
  ['no seal', (url: string) => url.replace(/&seal=.*/, '')],
])('an address changed to %s is refused', async (_, change) => {
  const { url, sha256 } = await deployed();
  const address = { url: change(url), sha256 };
  await expect(downloadCode(address, 1000, nodeHost())).rejects.toMatchObject({ code: '403' });
});

test('an address is good for a while only', async () => {
  const { clock } = nodeHost();
  let ahead = 0;
  const { url, sha256 } = await deployed({ ...clock, now: () => clock.now() + ahead });
  ahead = 601_000;
  const gone = downloadCode({ url, sha256 }, 1000, nodeHost());
  await expect(gone).rejects.toMatchObject({ code: '403' });
});

test('a page of another origin gets nothing', async () => {
  const { url } = await deployed();
  const answer = await fetch(url, { headers: { Origin: 'https://evil.example' } });
  expect(await answer.text()).toContain('UnauthorizedOperation');
});

test('a package that is larger than allowed, or another one, is not taken', async () => {
  const { zip, url, sha256 } = await deployed();
  const tooLarge = downloadCode({ url, sha256 }, zip.byteLength - 1, nodeHost());
  await expect(tooLarge).rejects.toThrow(/larger than/);
  const other = downloadCode({ url, sha256: 'f'.repeat(64) }, zip.byteLength, nodeHost());
  await expect(other).rejects.toThrow(/damaged/);
});
