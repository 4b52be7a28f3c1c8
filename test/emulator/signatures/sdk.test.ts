import { writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { scf } from 'tencentcloud-sdk-nodejs/tencentcloud/services/scf/index.js';
import { expect, test } from 'vitest';
import type { Credential } from '../../../src/emulator/credential.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { codeOf, type LocalTarget, openLocalTarget } from '../support/local-target.ts';
import { chat } from '../support/requests.ts';

type SignMethod = 'TC3-HMAC-SHA256' | 'HmacSHA256' | 'HmacSHA1';
type ReqMethod = 'GET' | 'POST';

/** The real SDK, in one of the ways it knows. */
const clientThat = (
  { apiUrl }: Pick<LocalTarget, 'apiUrl'>,
  credential: Credential,
  signMethod: SignMethod,
  reqMethod: ReqMethod,
) =>
  new scf.v20180416.Client({
    credential,
    region: 'ap-guangzhou',
    profile: {
      signMethod,
      httpProfile: {
        reqMethod,
        protocol: 'http://',
        endpoint: new URL(apiUrl).host,
        agent: new Agent(),
      },
    },
  });

const ways: readonly [SignMethod, ReqMethod][] = [
  ['TC3-HMAC-SHA256', 'POST'],
  ['TC3-HMAC-SHA256', 'GET'],
  ['HmacSHA256', 'POST'],
  ['HmacSHA256', 'GET'],
  ['HmacSHA1', 'POST'],
  ['HmacSHA1', 'GET'],
];

const refusals: readonly [string, Partial<Credential>, string][] = [
  ['a wrong key', { secretKey: 'wrong' }, 'AuthFailure.SignatureFailure'],
  ['an unknown id', { secretId: 'AKIDunknown' }, 'AuthFailure.SecretIdNotFound'],
  ['a token that is not needed', { token: 'stray' }, 'AuthFailure.TokenFailure'],
];

test.each(ways)('the SDK is understood when it signs with %s and sends %s', async (sign, send) => {
  const target = await openLocalTarget();
  const client = clientThat(target, target.credential, sign, send);
  const variables = [
    { Key: 'MODE', Value: 'a b+c&d=é 中文' },
    { Key: 'EMPTY_NOT', Value: '1' },
  ];
  await client.CreateFunction({
    ...(await chat()),
    Description: 'with spaces, and: signs/?',
    MemorySize: 256,
    Environment: { Variables: variables },
    InstanceConcurrencyConfig: { DynamicEnabled: 'FALSE', MaxConcurrency: 10 },
  });
  const found = await client.GetFunction({ FunctionName: 'chat' });
  expect(found).toMatchObject({
    Description: 'with spaces, and: signs/?',
    MemorySize: 256,
    Timeout: 900,
    Environment: { Variables: variables },
    ProtocolParams: { WSParams: { IdleTimeOut: 600 } },
    InstanceConcurrencyConfig: { MaxConcurrency: 10 },
  });
  expect((await client.ListFunctions({ Limit: 1, Offset: 0 })).TotalCount).toBe(1);
});

test.each(
  ways.flatMap(([sign, send]) => refusals.map((refusal) => [sign, send, ...refusal] as const)),
)('the SDK with %s and %s and with %s is refused', async (sign, send, _, change, code) => {
  const target = await openLocalTarget();
  const client = clientThat(target, { ...target.credential, ...change }, sign, send);
  expect(await codeOf(client.ListFunctions({}))).toBe(code);
});

test.each(ways)('a pair with a token needs it, with %s and %s', async (sign, send) => {
  const folder = temporaryFolder();
  const pair = { secretId: 'AKIDforatime', secretKey: 'key', token: 'its token' };
  writeFileSync(join(folder, 'credential.json'), JSON.stringify(pair));
  const target = await openLocalTarget({ folder });
  const outcome = (credential: Credential) =>
    codeOf(clientThat(target, credential, sign, send).ListFunctions({}));
  expect(await outcome(pair)).toBe('no refusal');
  expect(await outcome({ ...pair, token: 'another' })).toBe('AuthFailure.TokenFailure');
  const { token: _, ...bare } = pair;
  expect(await outcome(bare)).toBe('AuthFailure.TokenFailure');
});

test('a form in parts is read, with its numbers', async () => {
  const target = await openLocalTarget();
  const client = clientThat(target, target.credential, 'TC3-HMAC-SHA256', 'POST');
  await client.CreateFunction(await chat());
  const parts = { SearchKey: 'chat', Limit: '1' };
  const answer = await client.request('ListFunctions', parts, { multipart: true });
  expect(answer).toMatchObject({ TotalCount: 1 });
});

test('a number that is none is refused as one in JSON is', async () => {
  const target = await openLocalTarget();
  const client = clientThat(target, target.credential, 'HmacSHA256', 'GET');
  // As somebody without types would send it.
  const request: object = { Limit: 'many' };
  expect(await codeOf(client.ListFunctions(request))).toBe('InvalidParameter');
});
