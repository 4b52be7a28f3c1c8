import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import { json } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { LIMITS } from '../../../src/platform/limits.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { type LocalTarget, openLocalTarget } from '../support/local-target.ts';

const now = Date.UTC(2026, 10, 22, 8, 30);
const seconds = now / 1000;

type Form = Readonly<Record<string, string>>;

/** Written after the page on these signatures: https://cloud.tencent.com/document/product/1278/46711. */
const signed = (form: Form, host: string, secretKey: string, method = 'POST'): Form => {
  const text = Object.keys(form)
    .sort()
    .map((name) => `${name}=${form[name]}`)
    .join('&');
  const hash = form['SignatureMethod'] === 'HmacSHA256' ? 'sha256' : 'sha1';
  const hmac = createHmac(hash, secretKey).update(`${method}${host}/?${text}`);
  return { ...form, Signature: hmac.digest('base64') };
};

const open = async () => {
  const target = await openLocalTarget({ clock: new FakeClock(now) });
  const form: Form = {
    Action: 'ListFunctions',
    Version: '2018-04-16',
    Region: 'ap-guangzhou',
    Timestamp: String(seconds),
    Nonce: '1',
    SecretId: target.credential.secretId,
    SignatureMethod: 'HmacSHA256',
  };
  return { target, form, host: new URL(target.apiUrl).host, key: target.credential.secretKey };
};

const send = (
  { apiUrl }: Pick<LocalTarget, 'apiUrl'>,
  form: Form,
  { method = 'POST', host }: { method?: string; host?: string } = {},
): Promise<string> =>
  new Promise((resolve, reject) => {
    const text = new URLSearchParams(form).toString();
    const headers = {
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      ...(host && { host }),
    };
    const path = method === 'GET' ? `/?${text}` : '/';
    const sent = request(apiUrl, { agent: false, method, headers, path }, async (response) => {
      // An answer of the API has this shape, or the test fails.
      const { Response } = (await json(response)) as { Response: { Error?: { Code: string } } };
      resolve(Response.Error?.Code ?? 'accepted');
    });
    sent.on('error', reject).end(method === 'GET' ? undefined : text);
  });

test.each(['POST', 'GET'])(
  'a form that is signed as the page says is taken by %s',
  async (method) => {
    const { target, form, host, key } = await open();
    expect(await send(target, signed(form, host, key, method), { method })).toBe('accepted');
  },
);

test('the host may be signed without its port', async () => {
  const { target, form, key } = await open();
  expect(await send(target, signed(form, '127.0.0.1', key))).toBe('accepted');
});

test('a form that names no method is signed with HmacSHA1', async () => {
  const { target, form, host, key } = await open();
  const { SignatureMethod: _, ...plain } = form;
  expect(await send(target, signed(plain, host, key))).toBe('accepted');
});

test.each([
  ['another method', { SignatureMethod: 'HmacMD5' }, 'InvalidParameterValue'],
  [
    'a property of every object for its method',
    { SignatureMethod: 'toString' },
    'InvalidParameterValue',
  ],
  ['an old timestamp', { Timestamp: String(seconds - 301) }, 'AuthFailure.SignatureExpire'],
  ['a timestamp of tomorrow', { Timestamp: String(seconds + 301) }, 'AuthFailure.SignatureExpire'],
  ['a timestamp just in time', { Timestamp: String(seconds - 300) }, 'accepted'],
  ['an unknown id', { SecretId: 'AKIDx' }, 'AuthFailure.SecretIdNotFound'],
  ['another version', { Version: '2017-03-12' }, 'NoSuchVersion'],
  ['an unknown action', { Action: 'Explode' }, 'InvalidAction'],
  ['an unknown parameter', { 'Flag.0.__proto__': 'x' }, 'UnknownParameter'],
  ['a name without end', { [`${'a.'.repeat(100)}a`]: 'x' }, 'InvalidParameter'],
])('a form with %s', async (_, change, code) => {
  const { target, form, host, key } = await open();
  expect(await send(target, signed({ ...form, ...change }, host, key))).toBe(code);
});

test.each(['Version', 'Region', 'Timestamp', 'Nonce', 'SecretId', 'Action'])(
  'a form without %s lacks a parameter',
  async (name) => {
    const { target, form, host, key } = await open();
    const { [name]: _, ...rest } = form;
    expect(await send(target, signed(rest, host, key))).toBe('MissingParameter');
  },
);

test.each([
  ['a value', { Limit: '2' }],
  ['a parameter more', { Offset: '1' }],
  ['another region', { Region: 'ap-shanghai' }],
])('a form in which %s was changed on its way is refused', async (_, change) => {
  const { target, form, host, key } = await open();
  const sent = signed({ ...form, Limit: '1' }, host, key);
  expect(await send(target, { ...sent, ...change })).toBe('AuthFailure.SignatureFailure');
});

test('a form for another host, or by another method, is refused', async () => {
  const { target, form, host, key } = await open();
  const other = signed(form, 'scf.tencentcloudapi.com', key);
  expect(await send(target, other)).toBe('AuthFailure.SignatureFailure');
  const { Signature = '' } = signed(form, host, key, 'GET');
  expect(await send(target, { ...form, Signature })).toBe('AuthFailure.SignatureFailure');
  expect(await send(target, { ...form, Signature: 'x' })).toBe('AuthFailure.SignatureFailure');
  expect(await send(target, form)).toBe('MissingParameter');
});

test.each([
  ['POST', LIMITS.apiFormRequest.max],
  ['GET', LIMITS.apiGetRequest.max],
])('a form that is too long for %s is refused', async (method, max) => {
  const { target, form, host, key } = await open();
  const long = signed({ ...form, SearchKey: 'x'.repeat(max) }, host, key, method);
  expect(await send(target, long, { method })).toBe('RequestSizeLimitExceeded');
});
