import { expect, test } from 'vitest';
import { checkTc3 } from '../../../src/emulator/control-plane/signatures/tc3.ts';
import { LIMITS } from '../../../src/platform/limits.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { type LocalTarget, openLocalTarget } from '../support/local-target.ts';
import { type Signing, signedHeaders } from '../support/sign.ts';

const now = Date.UTC(2026, 10, 22, 8, 30);

const send = async (
  { apiUrl }: Pick<LocalTarget, 'apiUrl'>,
  headers: Record<string, string>,
  body = '{}',
): Promise<string> => {
  const answer = await fetch(apiUrl, { method: 'POST', headers, body });
  expect(answer.status).toBe(200);
  const { Response } = (await answer.json()) as { Response: { Error?: { Code: string } } };
  return Response.Error?.Code ?? 'accepted';
};

const open = async () => {
  const target = await openLocalTarget({ clock: new FakeClock(now) });
  const signing: Signing = {
    ...target.credential,
    host: new URL(target.apiUrl).host,
    body: '{}',
    timestamp: now / 1000,
  };
  return { target, signing };
};

test('a right signature is accepted, whether the host was signed with its port or without', async () => {
  const { target, signing } = await open();
  expect(await send(target, signedHeaders(signing))).toBe('accepted');
  expect(await send(target, signedHeaders({ ...signing, host: '127.0.0.1' }))).toBe('accepted');
});

test('any service may stand in the scope, as clients take it from the address', async () => {
  const { target, signing } = await open();
  expect(await send(target, signedHeaders({ ...signing, service: '127' }))).toBe('accepted');
});

const late = LIMITS.signatureAge.max + 1;

test.each([
  ['a wrong key', { secretKey: 'wrong' }, 'AuthFailure.SignatureFailure'],
  ['another host', { host: 'scf.tencentcloudapi.com' }, 'AuthFailure.SignatureFailure'],
  ['an altered body', { body: '{"Limit":1}' }, 'AuthFailure.SignatureFailure'],
  ['an unknown secret id', { secretId: 'AKIDunknown' }, 'AuthFailure.SecretIdNotFound'],
  ['an id that is no secret id', { secretId: 'me' }, 'AuthFailure.InvalidSecretId'],
  ['a clock that is slow', { timestamp: now / 1000 - late }, 'AuthFailure.SignatureExpire'],
  ['a clock that is fast', { timestamp: now / 1000 + late }, 'AuthFailure.SignatureExpire'],
  ['a clock just slow enough', { timestamp: now / 1000 - late + 1 }, 'accepted'],
  ['a clock just fast enough', { timestamp: now / 1000 + late - 1 }, 'accepted'],
])('a request signed with %s', async (_, change: Partial<Signing>, code) => {
  const { target, signing } = await open();
  expect(await send(target, signedHeaders({ ...signing, ...change }))).toBe(code);
});

const altered = (name: string, change: (value: string) => string) => (signing: Signing) => {
  const headers = signedHeaders(signing);
  return { ...headers, [name]: change(headers[name] ?? '') };
};
const without = (name: string) => (signing: Signing) => {
  const { [name]: _, ...others } = signedHeaders(signing);
  return others;
};
const authorization = (change: (value: string) => string) => altered('authorization', change);

test.each([
  ['no authorization', without('authorization'), 'AuthFailure.InvalidAuthorization'],
  ['a malformed one', authorization(() => 'SKIP'), 'AuthFailure.InvalidAuthorization'],
  [
    'another algorithm',
    authorization((value) => value.replace('TC3-HMAC-SHA256', 'TC3-HMAC-SM3')),
    'AuthFailure.InvalidAuthorization',
  ],
  [
    'a scope of another day',
    authorization((value) => value.replace('2026-11-22', '2026-11-21')),
    'AuthFailure.SignatureFailure',
  ],
  [
    'a signature over too few headers',
    authorization((value) => value.replace('content-type;host', 'content-type')),
    'AuthFailure.InvalidAuthorization',
  ],
  [
    'one digit changed',
    authorization((value) => value.slice(0, -1) + (value.endsWith('0') ? '1' : '0')),
    'AuthFailure.SignatureFailure',
  ],
  [
    'a signed header changed',
    altered('content-type', () => 'text/plain'),
    'AuthFailure.SignatureFailure',
  ],
  ['no timestamp', without('x-tc-timestamp'), 'MissingParameter'],
  ['a timestamp in words', altered('x-tc-timestamp', () => 'today'), 'InvalidParameter'],
  ['no action', without('x-tc-action'), 'MissingParameter'],
  ['an unknown action', altered('x-tc-action', () => 'Explode'), 'InvalidAction'],
  ['a property of every object', altered('x-tc-action', () => 'toString'), 'InvalidAction'],
  ['no version', without('x-tc-version'), 'MissingParameter'],
  ['another version', altered('x-tc-version', () => '2017-03-12'), 'NoSuchVersion'],
  ['no region', without('x-tc-region'), 'MissingParameter'],
  ['something that is no region', altered('x-tc-region', () => 'Moon'), 'UnsupportedRegion'],
])('a request with %s', async (_, headers, code) => {
  const { target, signing } = await open();
  expect(await send(target, headers(signing))).toBe(code);
});

test('the example on the page on signatures is accepted', () => {
  // https://cloud.tencent.com/document/product/1278/46710; its key pair is nobody's.
  const body =
    '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}';
  const request = {
    method: 'POST',
    path: '/',
    query: '',
    body: Buffer.from(body),
    headers: {
      'content-type': 'application/json; charset=utf-8',
      host: 'cvm.tencentcloudapi.com',
      'x-tc-action': 'DescribeInstances',
      'x-tc-timestamp': '1551113065',
      authorization:
        'TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, ' +
        'SignedHeaders=content-type;host, ' +
        'Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168',
    },
  };
  const pair = {
    secretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE',
    secretKey: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE',
  };
  expect(() => checkTc3(request, pair, 1551113065_000, LIMITS)).not.toThrow();
  const lowered = { ...pair, secretKey: pair.secretKey.toLowerCase() };
  expect(() => checkTc3(request, lowered, 1551113065_000, LIMITS)).toThrow(/credentials/);
});
