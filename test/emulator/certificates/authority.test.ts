import { X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { connect, createServer } from 'node:tls';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { authorityIn } from '../../../src/emulator/certificates/authority.ts';
import { integer, sequence } from '../../../src/emulator/certificates/der.ts';
import { nodeHost } from '../../../src/host/host.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const authorityOf = (folder = temporaryFolder(), clock = nodeHost().clock) => {
  const { files, random } = nodeHost();
  return authorityIn({ folder, clock, files, random });
};

/** What TLS says of a server that shows a certificate for one name, asked for under another. */
const handshake = async (shown: string, asked: string): Promise<string> => {
  const authority = authorityOf();
  const ca = readFileSync(authority.file());
  const server = createServer(authority.identityFor(shown), (socket) => socket.end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, ca, servername: asked }, () => {
      resolve('trusted');
      socket.destroy();
    });
    socket.on('error', (error: NodeJS.ErrnoException) =>
      resolve(`${error.code}: ${error.message}`),
    );
  });
};

test.each([
  ['scf.tencentcloudapi.com', 'scf.tencentcloudapi.com', 'trusted'],
  ['localhost', 'localhost', 'trusted'],
  [`${'b'.repeat(63)}.cos.ap-guangzhou.myqcloud.com`, '', 'trusted'],
  ['scf.tencentcloudapi.com', 'cam.tencentcloudapi.com', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ['example.com', 'example.com', 'permitted subtree violation'],
])('a server that shows %s is, to who asks for %s, %s', async (shown, asked, outcome) => {
  expect(await handshake(shown, asked || shown)).toMatch(outcome);
});

test('an address on this machine can be shown too', async () => {
  const authority = authorityOf();
  const shown = new X509Certificate(authority.identityFor('127.0.0.1').cert);
  const ca = new X509Certificate(readFileSync(authority.file()));
  expect(shown.checkIP('127.0.0.1')).toBe('127.0.0.1');
  expect(shown.checkIssued(ca)).toBe(true);
  expect(shown.verify(ca.publicKey)).toBe(true);
});

test('the authority of a folder stays the same, and its key is for the user alone', () => {
  const folder = temporaryFolder();
  const first = readFileSync(authorityOf(folder).file(), 'utf8');
  expect(readFileSync(authorityOf(folder).file(), 'utf8')).toBe(first);
  expect(statSync(join(folder, 'ca-key.pem')).mode & 0o777).toBe(0o600);
});

test('an authority whose time runs out is replaced', () => {
  const folder = temporaryFolder();
  const first = readFileSync(authorityOf(folder).file(), 'utf8');
  const later = new FakeClock(Date.now() + 9.5 * 365 * 86_400_000);
  expect(readFileSync(authorityOf(folder, later).file(), 'utf8')).not.toBe(first);
});

test('a long element says its length as others read it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 70_000 }), (length) => {
      const [, , ...rest] = sequence(Buffer.alloc(length));
      const first = sequence(Buffer.alloc(length))[1] ?? 0;
      const digits = first < 0x80 ? 0 : first & 0x7f;
      const said = Buffer.from(rest)
        .subarray(0, digits)
        .reduce((sum, byte) => sum * 256 + byte, 0);
      expect(digits === 0 ? first : said).toBe(length);
      expect(rest.length - digits).toBe(length);
    }),
    { numRuns: 50 },
  );
  expect(integer('80').toString('hex')).toBe('02020080');
});
