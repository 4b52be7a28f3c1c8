import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { BUCKET, cosOf, REGION } from '../emulator/object-store/client.ts';
import { apiServer, refused } from '../support/api-server.ts';
import { IDLE_CODE, unnamedChatFile } from '../support/chat-project.ts';
import { Dev, scfWs, scfWsJson } from '../support/cli.ts';
import { type Tree, temporaryFolder } from '../support/temporary-folder.ts';

const PROJECT: Tree = {
  'serverless.yml': unnamedChatFile(),
  ...IDLE_CODE,
};

const SECRET = 'canary-of-a-secret-key';
const KEYS = { TENCENTCLOUD_SECRET_ID: 'id', TENCENTCLOUD_SECRET_KEY: SECRET };

/** A control plane to be taken for the cloud, and its credentials in a home folder. */
const standIn = async () => {
  const folder = temporaryFolder(PROJECT);
  const dev = new Dev([], { folder });
  await dev.ready();
  const { apiUrl, credential } = JSON.parse(
    readFileSync(join(folder, '.scf-ws/local/endpoint.json'), 'utf8'),
  );
  const { secretId, secretKey } = credential;
  const home = temporaryFolder({
    '.tencentcloud/credentials': `[work]\nsecret_id = ${secretId}\nsecret_key = ${secretKey}\n`,
    '.tccli/other.credential': JSON.stringify({ secretId, secretKey }),
  });
  return { apiUrl, HOME: home, folder };
};

const CLOUD = ['--target', 'cloud'];

describe('a deploy to the cloud', () => {
  test.each(['work', 'other'])('uses the credentials of the profile "%s"', async (profile) => {
    const { apiUrl, HOME } = await standIn();
    const folder = temporaryFolder(PROJECT);
    const options = ['--endpoint', apiUrl, '--profile', profile];
    const { status, document } = await scfWsJson(['plan', ...options], {
      folder,
      environment: { HOME },
    });
    expect(document).toMatchObject({ target: 'cloud', outcome: 'planned' });
    expect(status).toBe(0);
  });

  test('without any credentials names every place where they may be', async () => {
    const folder = temporaryFolder(PROJECT);
    const { status, stderr } = await scfWs(['plan', ...CLOUD], { folder });
    expect(status).toBe(2);
    expect(stderr).toContain('.tencentcloud/credentials');
    expect(stderr).toContain('.tccli/default.credential');
  });

  test('with a profile that is not there ends with 2, in both languages', async () => {
    const folder = temporaryFolder(PROJECT);
    const run = (language: string) =>
      scfWs(['plan', '--profile', 'nobody', '--lang', language], { folder, environment: KEYS });
    expect(await run('en')).toMatchObject({ status: 2 });
    expect((await run('en')).stderr).toContain('no profile "nobody"');
    expect((await run('zh')).stderr).toContain('没有名为 "nobody" 的配置');
  });

  test('to what is no address ends with 2', async () => {
    const folder = temporaryFolder(PROJECT);
    const { status, stderr } = await scfWs(['plan', '--endpoint', 'ftp://x'], {
      folder,
      environment: KEYS,
    });
    expect(status).toBe(2);
    expect(stderr).toContain('"ftp://x" is no address of an API');
  });

  test('with a clock that is off says by how much, and never shows the keys', async () => {
    const server = await apiServer((response, request) => {
      response.setHeader('Date', new Date(Date.now() + 600_000).toUTCString());
      refused('AuthFailure.SignatureExpire')(response, request);
    });
    const folder = temporaryFolder(PROJECT);
    const options = [...CLOUD, '--endpoint', `http://${server.endpoint}`, '--verbose'];
    const { status, stderr, stdout } = await scfWs(['plan', ...options], {
      folder,
      environment: KEYS,
    });
    expect(status).toBe(3);
    expect(stderr).toMatch(/clock of this machine is (599|600) s behind/);
    expect(stdout + stderr).not.toContain(SECRET);
  });

  test('with a wrong key says which call was refused, and what to do', async () => {
    const { apiUrl } = await standIn();
    const folder = temporaryFolder(PROJECT);
    const { status, document } = await scfWsJson(['plan', '--endpoint', apiUrl], {
      folder,
      environment: KEYS,
    });
    expect(status).toBe(3);
    expect(document.failure).toMatchObject({
      code: 'AuthFailure.InvalidSecretId',
      help: 'Check the credentials.',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(JSON.stringify(document)).not.toContain(SECRET);
  });
});

/** A proxy that makes tunnels to one place, whatever is asked for, and remembers what was. */
const tunnels = async (port: number, needed?: string) => {
  const asked: string[] = [];
  const proxy = createServer();
  proxy.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    if (needed && request.headers['proxy-authorization'] !== needed) {
      return void socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    }
    const there = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      there.pipe(socket).pipe(there);
    });
    there.on('error', () => socket.destroy());
    socket.on('error', () => there.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void proxy.close());
  const { port: own } = proxy.address() as AddressInfo; // it listens on a port
  return { asked, host: `127.0.0.1:${own}` };
};

describe('a proxy', () => {
  test('is asked for a tunnel to the API, with its name and password', async () => {
    const server = await apiServer(refused('AuthFailure.TokenFailure'));
    const needed = `Basic ${Buffer.from('user:p@ss').toString('base64')}`;
    const proxy = await tunnels(Number(server.endpoint.split(':')[1]), needed);
    const folder = temporaryFolder(PROJECT);
    const { document } = await scfWsJson(['plan', '--endpoint', 'http://scf.example.test'], {
      folder,
      environment: { ...KEYS, http_proxy: `http://user:p%40ss@${proxy.host}` },
    });
    expect(document.failure.code).toBe('AuthFailure.TokenFailure');
    expect(new Set(proxy.asked)).toEqual(new Set(['scf.example.test:80']));
  });

  test('that refuses is named, without its password', async () => {
    const proxy = await tunnels(1, 'Basic other');
    const folder = temporaryFolder(PROJECT);
    const { status, stdout, stderr } = await scfWs(['plan', ...CLOUD], {
      folder,
      environment: { ...KEYS, HTTPS_PROXY: `http://user:hidden@${proxy.host}` },
    });
    expect(status).toBe(3);
    expect(stderr).toContain(`the proxy http://${proxy.host} answered 407`);
    expect(stderr).toContain('HTTPS_PROXY=http://name:password@host:port');
    // Asked again, it would say the same.
    expect(proxy.asked).toEqual(['scf.tencentcloudapi.com:443']);
    expect(stdout + stderr).not.toContain('hidden');
  });
});

describe('TLS through a tunnel', () => {
  /** The local target answers for the cloud's own names there, to whoever trusts its certificate. */
  const throughIt = async (trusts: boolean) => {
    const folder = temporaryFolder(PROJECT);
    const dev = new Dev([], { folder });
    const [ready] = await dev.until(1, ({ event }) => event === 'ready');
    const { apiUrl, credential } = JSON.parse(
      readFileSync(join(folder, '.scf-ws/local/endpoint.json'), 'utf8'),
    );
    return {
      folder,
      cloud: { apiUrl, credential },
      environment: {
        TENCENTCLOUD_SECRET_ID: credential.secretId,
        TENCENTCLOUD_SECRET_KEY: credential.secretKey,
        HTTPS_PROXY: apiUrl,
        ...(trusts && { NODE_EXTRA_CA_CERTS: String(ready?.['ca']) }),
      },
    };
  };

  test('carries a deploy to the names of the cloud, API and object storage', async () => {
    const { cloud, environment } = await throughIt(true);
    const cos = cosOf(cloud);
    await cos.putBucket({ Bucket: BUCKET, Region: REGION });
    const folder = temporaryFolder({
      ...PROJECT,
      'src/large.bin': randomBytes(9_000_000).toString('base64'),
    });
    const args = ['deploy', '--target', 'cloud', '--region', REGION, '--bucket', BUCKET];
    const { status, document } = await scfWsJson(args, { folder, environment });
    expect(document.failure).toBeUndefined();
    expect(status).toBe(0);
    const actions = document.calls.map(({ action }: { action: string }) => action);
    expect(actions).toEqual(
      expect.arrayContaining(['UpdateFunctionCode', 'PutObject', 'DeleteObject']),
    );
    expect((await cos.getBucket({ Bucket: BUCKET, Region: REGION })).Contents).toEqual([]);
  }, 60_000);

  test('is refused by whoever does not trust the certificate', async () => {
    const { environment } = await throughIt(false);
    const folder = temporaryFolder(PROJECT);
    const { status, stderr } = await scfWs(['doctor', '--target', 'cloud'], {
      folder,
      environment,
    });
    expect(status).toBe(1);
    expect(stderr).toBe('');
    const { document } = await scfWsJson(['doctor', '--target', 'cloud'], { folder, environment });
    const api = document.checks.find(({ topic }: { topic: string }) => topic === 'api');
    expect(api.found).toMatch(/certificate/);
  });
});

describe('the region', () => {
  test.each([
    ['of the option', ['--region', 'ap-tokyo'], 'ap-tokyo'],
    ['of the profile, where the file has none', [], 'ap-shanghai'],
  ])('is that %s', async (_, options, region) => {
    const regions: unknown[] = [];
    const server = await apiServer((response, request) => {
      regions.push(request.headers['x-tc-region']);
      refused('AuthFailure.TokenFailure')(response, request);
    });
    const HOME = temporaryFolder({
      '.tccli/default.credential': JSON.stringify({ secretId: 'id', secretKey: SECRET }),
      '.tccli/default.configure': '{ "region": "ap-shanghai" }',
    });
    const endpoint = ['--endpoint', `http://${server.endpoint}`];
    await scfWs(['plan', ...endpoint, ...options], {
      folder: temporaryFolder(PROJECT),
      environment: { HOME },
    });
    expect(new Set(regions)).toEqual(new Set([region]));
  });
});

describe('a package that is too large for a request', () => {
  const LARGE: Tree = {
    ...PROJECT,
    'src/large.bin': randomBytes(6_000_000).toString('base64'),
    'src/more.bin': randomBytes(6_000_000).toString('base64'),
  };
  const cosAt = (folder: string) =>
    cosOf(JSON.parse(readFileSync(join(folder, '.scf-ws/local/endpoint.json'), 'utf8')));
  const objectsIn = async (folder: string, Bucket: string) =>
    (await cosAt(folder).getBucket({ Bucket, Region: REGION })).Contents;

  test('goes through a bucket of our own that clears itself, and leaves nothing there', async () => {
    const folder = temporaryFolder(PROJECT);
    await new Dev([], { folder }).ready();
    for (const [path, text] of Object.entries(LARGE)) {
      if (typeof text === 'string') writeFileSync(join(folder, path), text);
    }
    const { status, document } = await scfWsJson(['deploy', '--target', 'local'], { folder });
    expect(status).toBe(0);
    const actions = document.calls.map(({ action }: { action: string }) => action);
    expect(actions).toEqual(
      expect.arrayContaining(['PutBucket', 'PutBucketLifecycle', 'PutObject', 'DeleteObject']),
    );
    const Bucket = `scf-ws-${REGION}-1250000000`;
    expect(await objectsIn(folder, Bucket)).toEqual([]);
    const lifecycle = await cosAt(folder).getBucketLifecycle({ Bucket, Region: REGION });
    expect(lifecycle.Rules).toMatchObject([{ Status: 'Enabled', Expiration: { Days: '1' } }]);
    const again = await scfWsJson(['plan', '--target', 'local'], { folder });
    expect(again.document.summary).toMatchObject({ create: 0, update: 0, replace: 0 });
  }, 60_000);

  test('goes through the bucket that is given, whose rules stay as they are', async () => {
    const { apiUrl, HOME, folder: cloud } = await standIn();
    await cosAt(cloud).putBucket({ Bucket: BUCKET, Region: REGION });
    const options = ['--endpoint', apiUrl, '--profile', 'work', '--bucket', BUCKET];
    const { status, stderr } = await scfWs(['deploy', ...options], {
      folder: temporaryFolder(LARGE),
      environment: { HOME },
    });
    expect(stderr).toMatch(/Uploaded 100 % of \d+\.\d MB to code-1250000000/);
    expect(status).toBe(0);
    expect(await objectsIn(cloud, BUCKET)).toEqual([]);
    const { Rules } = await cosAt(cloud).getBucketLifecycle({ Bucket: BUCKET, Region: REGION });
    expect(Rules).toEqual([]);
  }, 60_000);

  test('goes through the bucket that the file names, where the command names none', async () => {
    const { apiUrl, HOME, folder: cloud } = await standIn();
    const named = `${PROJECT['serverless.yml']}x-scf-ws: { bucket: ${BUCKET} }\n`;
    const folder = temporaryFolder({ ...LARGE, 'serverless.yml': named });
    const options = ['--endpoint', apiUrl, '--profile', 'work'];
    const run = (...more: readonly string[]) =>
      scfWs(['deploy', ...options, ...more], { folder, environment: { HOME } });
    // Where it is not there, it is asked for all the same: none of ours is made instead.
    expect((await run()).stderr).toContain('NoSuchBucket');
    await cosAt(cloud).putBucket({ Bucket: BUCKET, Region: REGION });
    const elsewhere = await run('--bucket', 'other-1250000000');
    expect(elsewhere.stderr).toContain('NoSuchBucket');
    const { status, stderr } = await run();
    expect(stderr).toContain(`MB to ${BUCKET}`);
    expect(status).toBe(0);
    expect(await objectsIn(cloud, BUCKET)).toEqual([]);
  }, 60_000);

  test('is rehearsed here without the bucket that the file names', async () => {
    const named = `${PROJECT['serverless.yml']}x-scf-ws: { bucket: ${BUCKET} }\n`;
    const folder = temporaryFolder({ ...LARGE, 'serverless.yml': named });
    expect((await scfWs(['deploy', '--dry-run'], { folder })).status).toBe(0);
  }, 60_000);

  test('is not deployed where its bucket is not there, and the refusal is told', async () => {
    const { apiUrl, HOME } = await standIn();
    const options = ['--endpoint', apiUrl, '--profile', 'work', '--bucket', BUCKET];
    const { status, document } = await scfWsJson(['deploy', ...options], {
      folder: temporaryFolder(LARGE),
      environment: { HOME },
    });
    expect(status).toBe(3);
    expect(document.failure).toMatchObject({ action: 'PutObject', code: 'NoSuchBucket' });
  }, 60_000);
});
