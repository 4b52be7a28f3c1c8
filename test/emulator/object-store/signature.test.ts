import { createHash, createHmac } from 'node:crypto';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import type { Emulator } from '../../../src/emulator/emulator.ts';
import { LIMITS } from '../../../src/platform/limits.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { openLocalTarget } from '../support/local-target.ts';
import { BUCKET } from './client.ts';

const now = Date.UTC(2026, 10, 22, 8, 30);
const HOST = `${BUCKET}.cos.ap-guangzhou.myqcloud.com`;

interface Signing {
  readonly secretId: string;
  readonly secretKey: string;
  readonly host?: string;
  readonly path?: string;
  readonly query?: Record<string, string>;
  readonly headers?: Record<string, string>;
  /** Seconds. */
  readonly from?: number;
  readonly until?: number;
}

const hmac = (key: string, content: string) =>
  createHmac('sha1', key).update(content).digest('hex');
const pairs = (values: Record<string, string>) =>
  Object.keys(values)
    .sort()
    .map((name) => `${name}=${encodeURIComponent(values[name] ?? '')}`)
    .join('&');

/** Written after the page on signatures: https://cloud.tencent.com/document/product/436/7778. */
const sign = ({ secretId, secretKey, ...signing }: Signing): string => {
  const { host = HOST, path = '/', query = {}, from = now / 1000, until = from + 60 } = signing;
  const headers = { host, ...signing.headers };
  const time = `${from};${until}`;
  const http = `get\n${path}\n${pairs(query)}\n${pairs(headers)}\n`;
  const digest = createHash('sha1').update(http).digest('hex');
  const signature = hmac(hmac(secretKey, time), `sha1\n${time}\n${digest}\n`);
  return [
    ...['q-sign-algorithm=sha1', `q-ak=${secretId}`, `q-sign-time=${time}`, `q-key-time=${time}`],
    `q-header-list=${Object.keys(headers).sort().join(';')}`,
    `q-url-param-list=${Object.keys(query).sort().join(';')}`,
    `q-signature=${signature}`,
  ].join('&');
};

const ask = (
  { apiUrl }: Pick<Emulator, 'apiUrl'>,
  path: string,
  headers: Record<string, string>,
): Promise<string> =>
  new Promise((resolve, reject) => {
    const sent = request(apiUrl, { agent: false, path, headers }, async (response) => {
      const body = await text(response);
      resolve(/<Code>(.*)<\/Code>/.exec(body)?.[1] ?? String(response.statusCode));
    });
    sent.on('error', reject).end();
  });

const open = async () => {
  const target = await openLocalTarget({ clock: new FakeClock(now) });
  return { target, pair: target.credential };
};

// The bucket is not there, which is only found out of a request whose signature is right.
const RIGHT = 'NoSuchBucket';
const { max } = LIMITS.signatureAge;

test.each<[string, Partial<Signing>, string]>([
  ['as the page says', {}, RIGHT],
  ['a wrong key', { secretKey: 'wrong' }, 'SignatureDoesNotMatch'],
  ['an unknown id', { secretId: 'AKIDunknown' }, 'InvalidAccessKeyId'],
  ['another host', { host: 'other.cos.ap-guangzhou.myqcloud.com' }, 'SignatureDoesNotMatch'],
  ['another path', { path: '/other' }, 'SignatureDoesNotMatch'],
  ['a parameter that is not sent', { query: { prefix: 'a' } }, 'SignatureDoesNotMatch'],
  ['a header that is sent otherwise', { headers: { range: 'x' } }, 'SignatureDoesNotMatch'],
  ['a time that is over', { from: now / 1000 - 61 }, 'AccessDenied'],
  ['a time that just is not over', { from: now / 1000 - 60 }, RIGHT],
  ['a clock that is fast', { from: now / 1000 + max + 1 }, 'RequestTimeTooSkewed'],
])('a request to object storage that is signed with %s', async (_, change, code) => {
  const { target, pair } = await open();
  const authorization = sign({ ...pair, ...change });
  expect(await ask(target, '/', { host: HOST, authorization })).toBe(code);
});

test('a request to object storage without a signature is refused', async () => {
  const { target } = await open();
  expect(await ask(target, '/', { host: HOST })).toBe('AccessDenied');
});

test('the signature may stand in the address', async () => {
  const { target, pair } = await open();
  const signature = sign({ ...pair, query: { prefix: 'a b' } });
  const address = (prefix: string) => `/?prefix=${prefix}&${signature.replace(/;/g, '%3B')}`;
  expect(await ask(target, address('a%20b'), { host: HOST })).toBe(RIGHT);
  expect(await ask(target, address('c'), { host: HOST })).toBe('SignatureDoesNotMatch');
});

test('the bucket may stand in the path where the host is this machine', async () => {
  const { target, pair } = await open();
  const { host } = new URL(target.apiUrl);
  for (const path of [`/${BUCKET}/key`, '/key']) {
    const authorization = sign({ ...pair, host, path });
    expect(await ask(target, `/${BUCKET}/key`, { host, authorization })).toBe(RIGHT);
  }
});
