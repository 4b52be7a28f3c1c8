import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { LIMITS } from '../../src/platform/limits.ts';
import { clientOf, codeOf, openLocalTarget } from './support/local-target.ts';
import { signedHeaders } from './support/sign.ts';

const ask = (
  url: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<{ status: number | undefined; body: string }> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { agent: false, ...options }, async (response) => {
      resolve({ status: response.statusCode, body: await text(response) });
    });
    sent.on('error', reject).end();
  });

test('a request body above the limit is refused, and the line stays usable', async () => {
  const limits = { ...LIMITS, apiRequest: { ...LIMITS.apiRequest, max: 100_000 } };
  const client = clientOf(await openLocalTarget({ limits }));
  const SearchKey = 'x'.repeat(5_000_000);
  expect(await codeOf(client.ListFunctions({ SearchKey }))).toBe('RequestSizeLimitExceeded');
  expect(await codeOf(client.ListFunctions({}))).toBe('no refusal');
});

test.each([
  ['evil.example.com', 'UnauthorizedOperation'],
  ['127.0.0.1.example.com', 'UnauthorizedOperation'],
  ['localhost.example.com:80', 'UnauthorizedOperation'],
  ['scf.localhost', 'AuthFailure.InvalidAuthorization'],
  ['localhost:1234', 'AuthFailure.InvalidAuthorization'],
  ['[::1]:1234', 'AuthFailure.InvalidAuthorization'],
  ['scf.tencentcloudapi.com', 'AuthFailure.InvalidAuthorization'],
  ['scf.ap-guangzhou.tencentcloudapi.com:443', 'AuthFailure.InvalidAuthorization'],
  ['scf.tencentcloudapi.com.example.com', 'UnauthorizedOperation'],
])('a request for the host %s is answered with %s', async (host, code) => {
  const { apiUrl } = await openLocalTarget();
  const { status, body } = await ask(apiUrl, { method: 'POST', headers: { host } });
  expect(status).toBe(200);
  expect(JSON.parse(body).Response.Error.Code).toBe(code);
});

test.each(['http://localhost', 'null', 'https://console.cloud.tencent.com'])(
  'a page of %s is refused, whatever it sends',
  async (origin) => {
    const target = await openLocalTarget();
    const host = new URL(target.apiUrl).host;
    const signing = {
      ...target.credential,
      host,
      body: '{}',
      timestamp: Math.floor(Date.now() / 1000),
    };
    const headers = { ...signedHeaders(signing), origin };
    const { body } = await ask(target.apiUrl, { method: 'POST', headers });
    expect(JSON.parse(body).Response.Error.Code).toBe('UnauthorizedOperation');
    const storage = { host: 'a-1250000000.cos.ap-guangzhou.myqcloud.com', origin };
    expect(await ask(target.apiUrl, { headers: storage })).toMatchObject({ status: 403 });
  },
);

test('the API is open on this machine alone', async () => {
  const { apiUrl } = await openLocalTarget();
  expect(new URL(apiUrl).hostname).toBe('127.0.0.1');
});

test('methods other than GET and POST are refused', async () => {
  const { apiUrl } = await openLocalTarget();
  const { body } = await ask(apiUrl, { method: 'PUT' });
  expect(JSON.parse(body).Response.Error.Code).toBe('UnsupportedProtocol');
});

test('each answer has a request id of its own', async () => {
  const client = clientOf(await openLocalTarget());
  const first = await client.ListFunctions({});
  const second = await client.ListFunctions({});
  expect(first.RequestId).not.toBe(second.RequestId);
});

test('a fault of our own is an answer too, and is told as an event', async () => {
  const failures: string[] = [];
  const { files } = await import('../../src/host/files.ts').then(({ nodeFiles }) => ({
    files: {
      ...nodeFiles,
      writeAtomically: (...args: Parameters<typeof nodeFiles.writeAtomically>) => {
        if (args[0].endsWith('state.json')) throw new Error('the disk is full');
        nodeFiles.writeAtomically(...args);
      },
    },
  }));
  const target = await openLocalTarget({
    files,
    emit: (event) => {
      if (event.kind === 'failure-met') failures.push(event.failure.code);
    },
  });
  const client = clientOf(target);
  const ImageConfig = { ImageType: 'personal', ImageUri: 'a/b/c:1' };
  const creation = client.CreateFunction({ FunctionName: 'fn', Code: { ImageConfig } });
  expect(await codeOf(creation)).toBe('InternalError.System');
  expect(failures).toEqual(['InternalError.System']);
  expect((await client.ListFunctions({})).TotalCount).toBe(0);
});
