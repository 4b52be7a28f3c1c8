import { execFile } from 'node:child_process';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { type LocalTarget, openLocalTarget } from '../support/local-target.ts';

const program = fileURLToPath(new URL('./fixtures/cloud-client.ts', import.meta.url));

const run = async (
  { authority, credential }: LocalTarget,
  args: readonly string[],
  environment: Record<string, string>,
): Promise<unknown> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', program, ...args],
    {
      env: {
        PATH: process.env['PATH'],
        SECRET_ID: credential.secretId,
        SECRET_KEY: credential.secretKey,
        NODE_EXTRA_CA_CERTS: authority.file(),
        ...environment,
      },
    },
  );
  return JSON.parse(stdout);
};

const expected = { functions: 0, object: 'through a tunnel' };

test('the clients of the cloud are served where their profile names a proxy', async () => {
  const target = await openLocalTarget();
  expect(await run(target, ['profile', target.apiUrl], {})).toEqual(expected);
});

test('the clients of the cloud are served where the environment names a proxy', async () => {
  const target = await openLocalTarget();
  const environment = { http_proxy: target.apiUrl, https_proxy: target.apiUrl };
  expect(await run(target, [], environment)).toEqual(expected);
});

const say = async ({ apiUrl }: LocalTarget, words: string): Promise<string> => {
  const socket = connect(Number(new URL(apiUrl).port), '127.0.0.1');
  socket.write(words);
  return text(socket);
};

test.each([
  'example.com:443',
  'scf.tencentcloudapi.com.example.com:443',
  'example.com',
  '10.0.0.1:80',
])('nobody gets through to %s', async (place) => {
  const target = await openLocalTarget();
  const answer = await say(target, `CONNECT ${place} HTTP/1.1\r\nHost: ${place}\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 403 .*Tencent Cloud's names only/s);
});

test('a page gets no tunnel, wherever to', async () => {
  const target = await openLocalTarget();
  const place = 'scf.tencentcloudapi.com:443';
  const head = `CONNECT ${place} HTTP/1.1\r\nHost: ${place}\r\nOrigin: http://example.com\r\n\r\n`;
  expect(await say(target, head)).toMatch(/^HTTP\/1\.1 403 /);
});

test('in a tunnel without TLS the API answers as outside', async () => {
  const target = await openLocalTarget();
  const answer = await say(
    target,
    'CONNECT scf.tencentcloudapi.com:80 HTTP/1.1\r\nHost: scf.tencentcloudapi.com:80\r\n\r\n' +
      'POST / HTTP/1.1\r\nHost: scf.tencentcloudapi.com\r\nConnection: close\r\nContent-Length: 0\r\n\r\n',
  );
  expect(answer).toMatch(/^HTTP\/1\.1 200 Connection Established\r\n\r\nHTTP\/1\.1 200 OK/);
  expect(answer).toContain('AuthFailure.InvalidAuthorization');
});
