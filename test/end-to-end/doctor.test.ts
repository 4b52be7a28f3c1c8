import { chmodSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Answer, apiServer, ok, refused } from '../support/api-server.ts';
import { IDLE_CODE, unnamedChatFile } from '../support/chat-project.ts';
import { Dev, scfWs, scfWsJson } from '../support/cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const KEYS = {
  TENCENTCLOUD_SECRET_ID: 'canary-of-an-id',
  TENCENTCLOUD_SECRET_KEY: 'canary-of-a-key',
  TENCENTCLOUD_TOKEN: 'canary-of-a-token',
};

const PROJECT = unnamedChatFile();

interface Check {
  readonly topic: string;
  readonly state: string;
  readonly found: string;
  readonly help?: string;
}

/** What doctor says of one topic, and its exit status. */
const examine = async (
  topic: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  folder = temporaryFolder(),
) => {
  const { status, document } = await scfWsJson(['doctor', ...args], { folder, environment });
  const checks: readonly Check[] = document.checks;
  return { status, check: checks.find((check) => check.topic === topic) };
};

const cloudAt = async (answer: Answer) => {
  const { endpoint } = await apiServer(answer);
  return ['--target', 'cloud', '--endpoint', `http://${endpoint}`];
};

describe('doctor', () => {
  test.each([
    ['en', 'Credentials', 'the local target needs none'],
    ['zh', '凭证', '本地目标不需要凭证'],
  ])('looks at the machine alone and leaves nothing behind, in %s', async (lang, label, words) => {
    const folder = temporaryFolder();
    const { status, stdout } = await scfWs(['doctor', '--lang', lang], { folder });
    expect(status).toBe(0);
    expect(stdout).toContain(label);
    expect(stdout).toContain(words);
    expect(stdout).toContain(process.versions.node);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('names every topic once, in JSON', async () => {
    const { document } = await scfWsJson(['doctor'], { folder: temporaryFolder() });
    expect(document.checks.map(({ topic }: Check) => topic)).toEqual([
      ...['scf-ws', 'node', 'system', 'credentials', 'endpoint', 'proxy', 'port'],
      ...['python', 'go', 'isolation', 'open files', 'state folder', 'code cache'],
    ]);
  });

  test.each([
    [['--reporter', 'pretty']],
    [['--verbose']],
    [['--json']],
    [['--reporter', 'ndjson']],
  ])('shows no secret, no password and no home folder with %s', async (report) => {
    const home = temporaryFolder({ '.tencentcloud/credentials': '' });
    const folder = temporaryFolder();
    const args = ['doctor', ...report, ...(await cloudAt(refused('AuthFailure.SecretIdNotFound')))];
    const told = await scfWs(args, {
      folder,
      environment: {
        ...KEYS,
        HOME: home,
        SCF_WS_PYTHON: `${home}/python3`,
        HTTP_PROXY: 'http://somebody:canary-of-a-password@127.0.0.1:9',
      },
    });
    expect(told.status).toBe(1);
    expect(told.stdout + told.stderr).not.toContain('canary');
    expect(told.stdout + told.stderr).not.toContain('somebody');
    expect(told.stdout + told.stderr).not.toContain(home);
    expect(told.stdout).toContain('~/.cache/scf-ws');
  });

  test('does not show an endpoint that it cannot read: it may have a password in it', async () => {
    const { status, check } = await examine('endpoint', ['--endpoint', 'https://me:canary@host']);
    expect({ status, state: check?.state }).toEqual({ status: 1, state: 'problem' });
    expect(JSON.stringify(check)).not.toContain('canary');
  });

  test('shows a proxy without its password', async () => {
    const { check } = await examine('proxy', [], { HTTPS_PROXY: 'http://me:hidden@proxy.test:1' });
    expect(check?.found).toBe('http://proxy.test:1');
  });
});

describe('credentials', () => {
  test('are told by where they are from, and who else can read them', async () => {
    const HOME = temporaryFolder({
      '.tencentcloud/credentials': ['[work]\nsecret_id = a\nsecret_key = canary\n', 0o644],
    });
    const open = await examine('credentials', ['--profile', 'work'], { HOME });
    expect(open).toMatchObject({ status: 0, check: { state: 'warning' } });
    expect(open.check?.help).toBe('Run chmod 600 ~/.tencentcloud/credentials');
    chmodSync(`${HOME}/.tencentcloud/credentials`, 0o600);
    const closed = await examine('credentials', ['--profile', 'work'], { HOME });
    expect(closed.check).toMatchObject({
      state: 'ok',
      found: 'profile "work" in ~/.tencentcloud/credentials',
    });
  });

  test('of which only half is there are a problem, in the environment too', async () => {
    const HOME = temporaryFolder({ '.tencentcloud/credentials': '[default]\nsecret_id = a\n' });
    expect(await examine('credentials', [], { HOME })).toMatchObject({
      status: 1,
      check: { state: 'problem' },
    });
    const half = await examine('credentials', [], { TENCENTCLOUD_SECRET_ID: 'a' });
    expect(half).toMatchObject({ status: 1, check: { state: 'problem' } });
    expect(half.check?.found).toContain('TENCENTCLOUD_SECRET_KEY is not');
  });

  test('that are not there are a problem for the cloud alone', async () => {
    expect((await examine('credentials', ['--target', 'cloud'])).status).toBe(1);
    expect((await examine('credentials', [])).status).toBe(0);
  });
});

describe('the cloud', () => {
  test('is asked once, and only where that is wanted', async () => {
    const server = await apiServer(ok());
    const endpoint = ['--endpoint', `http://${server.endpoint}`];
    expect((await examine('api', endpoint, KEYS)).check).toBeUndefined();
    expect(server.calls()).toBe(0);
    const { status, check } = await examine('api', [...endpoint, '--target', 'cloud'], KEYS);
    expect({ status, state: check?.state }).toEqual({ status: 0, state: 'ok' });
    expect(server.calls()).toBe(1);
  });

  test('that refuses is a problem, with the code and what to do', async () => {
    const { status, check } = await examine(
      'api',
      await cloudAt(refused('AuthFailure.SignatureFailure')),
      KEYS,
    );
    expect(status).toBe(1);
    expect(check?.found).toContain('AuthFailure.SignatureFailure');
    expect(check?.help).toBe('Check the secret key.');
  });

  test('that cannot be reached is a problem', async () => {
    const args = ['--target', 'cloud', '--endpoint', 'http://127.0.0.1:9'];
    const { status, check } = await examine('api', args, KEYS);
    expect(status).toBe(1);
    expect(check?.found).toContain('ECONNREFUSED');
  });

  test.each([
    [0, 'ok', 0],
    [120, 'warning', 0],
    [-600, 'problem', 1],
  ])('whose clock is %s s ahead: %s', async (seconds, state, status) => {
    const args = await cloudAt((response, request) => {
      response.setHeader('Date', new Date(Date.now() + seconds * 1000).toUTCString());
      ok()(response, request);
    });
    expect(await examine('clock', args, KEYS)).toMatchObject({ status, check: { state } });
  });
});

describe('the gateway port', () => {
  test('of last time is named with the process that holds it', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void holder.close());
    const { port } = holder.address() as AddressInfo; // it listens on a port
    const folder = temporaryFolder({ '.scf-ws/local/gateway-port': String(port) });
    const { status, check } = await examine('port', [], {}, folder);
    expect({ status, state: check?.state }).toEqual({ status: 0, state: 'warning' });
    expect(check?.found).toContain(`${port} of last time is held by`);
    expect(check?.found).toContain(`process ${process.pid}`);
  });

  test('of a local target that runs is no trouble', async () => {
    const folder = temporaryFolder({
      'serverless.yml': PROJECT,
      ...IDLE_CODE,
    });
    const dev = new Dev([], { folder });
    await dev.ready();
    const { check } = await examine('port', [], {}, folder);
    expect(check).toMatchObject({ state: 'ok' });
    expect(check?.found).toContain(`process ${dev.child.pid}`);
  });
});

describe('programs', () => {
  test('are asked for their versions', async () => {
    const programs = temporaryFolder({
      python3: ['#!/bin/sh\necho Python 9.9.9\n', 0o755],
      go: ['#!/bin/sh\nexit 1\n', 0o755],
    });
    const PATH = `${programs}:${process.env['PATH']}`;
    expect((await examine('python', [], { PATH })).check?.found).toContain('Python 9.9.9');
    expect((await examine('go', [], { PATH })).check).toMatchObject({ state: 'warning' });
  });

  test('that are not there do not fail the whole', async () => {
    const PATH = temporaryFolder();
    const { status, check } = await examine('python', [], { PATH });
    expect({ status, state: check?.state }).toEqual({ status: 0, state: 'warning' });
    expect((await examine('isolation', [], { PATH })).check?.found).toMatch(/^preload;.* not /);
  });

  test('a low limit of open files is warned of', async () => {
    const programs = temporaryFolder({ sh: ['#!/bin/bash\necho 256\n', 0o755] });
    const PATH = `${programs}:${process.env['PATH']}`;
    const { check } = await examine('open files', [], { PATH });
    expect(check).toMatchObject({ state: 'warning', found: '256 at most' });
    expect(check?.help).toContain('ulimit -n 1024');
  });
});

test('a state folder that cannot be written is warned of', async () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o555);
  const { status, stdout } = await scfWs(['doctor'], { folder, mayReadAll: false });
  expect(status).toBe(0);
  expect(stdout).toMatch(/! State folder .*cannot be written/);
  chmodSync(folder, 0o755);
});
