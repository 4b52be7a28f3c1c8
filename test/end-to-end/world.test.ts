import { execFileSync, spawn } from 'node:child_process';
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { Dev, scfWs, scfWsJson } from '../support/cli.ts';
import { type Tree, temporaryFolder } from '../support/temporary-folder.ts';

/** How the command gets on with the machine: files, pipes, other processes, odd surroundings. */
const yaml = (src = './src') => `component: scf
name: chat
inputs:
  src: ${src}
  type: web
  runtime: Nodejs18.15
  timeout: 900
  protocolType: WS
  protocolParams: { wsParams: { idleTimeOut: 60 } }
  events:
    - http: { parameters: { netConfig: { enableExtranet: true }, authType: NONE } }
`;
const project = (bootstrap = '#!/bin/bash\nexec ./server\n'): Tree => ({
  'serverless.yml': yaml(),
  'src/scf_bootstrap': [bootstrap, 0o755],
});
const LOCAL = ['--target', 'local'];

describe('a code folder', () => {
  test.each([
    ['that is missing', './nope'],
    ['that is a file', './serverless.yml'],
    ['far away that is missing', '/nowhere/at/all'],
  ])('%s is told, and no crash', async (_, src) => {
    const folder = temporaryFolder({ ...project(), 'serverless.yml': yaml(src) });
    for (const command of [
      ['plan', ...LOCAL],
      ['deploy', '--dry-run'],
    ]) {
      const finished = await scfWs(command, { folder });
      expect(finished.status).toBe(1);
      expect(finished.stdout + finished.stderr).toContain(src);
    }
  });

  test('by its absolute path is found', async () => {
    const code = temporaryFolder({ scf_bootstrap: ['#!/bin/bash\nexec ./server\n', 0o755] });
    const folder = temporaryFolder({ 'serverless.yml': yaml(code) });
    expect((await scfWs(['deploy', '--dry-run'], { folder })).status).toBe(0);
  });

  test('with a file that may not be read is told', async () => {
    const folder = temporaryFolder({ ...project(), 'src/secret.key': ['x', 0o000] });
    const finished = await scfWs(['deploy', '--dry-run'], { folder, mayReadAll: false });
    expect(finished.status).toBe(1);
    expect(finished.stderr).toContain('secret.key');
  });
});

describe('a report', () => {
  test('to a path that cannot be written is refused before anything is done', async () => {
    const folder = temporaryFolder(project());
    const args = ['deploy', ...LOCAL, '--reporter', 'json=serverless.yml/report.json'];
    expect((await scfWs(args, { folder })).status).toBe(2);
    expect(readdirSync(folder)).not.toContain('.scf-ws');
  });

  test('to a pipe goes through it, and the pipe stays', async () => {
    const folder = temporaryFolder(project());
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reader = spawn('cat', [pipe], { stdio: ['ignore', 'pipe', 'inherit'] });
    let read = '';
    reader.stdout.on('data', (chunk) => {
      read += chunk;
    });
    const ended = new Promise((resolve) => reader.once('close', resolve));
    await scfWs(['validate', '--reporter', 'json=pipe'], { folder });
    await ended;
    expect(JSON.parse(read).version).toBe(1);
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  test('of a command that goes on is written as it comes', async () => {
    const folder = temporaryFolder(project());
    const dev = new Dev(['--reporter', 'ndjson=log.ndjson'], { folder });
    await dev.ready();
    expect(readFileSync(join(folder, 'log.ndjson'), 'utf8')).toContain('"event":"ready"');
  });

  test('of a plan says that it was planned, and of a refusal that it stopped', async () => {
    const folder = temporaryFolder(project());
    const planned = await scfWsJson(['plan', ...LOCAL], { folder });
    expect(planned.document.outcome).toBe('planned');
    const refused = await scfWsJson(['deploy', '--dry-run', '--region', 'NOPE'], { folder });
    expect([refused.status, refused.document.outcome]).toEqual([3, 'stopped']);
  });
});

describe('the local target', () => {
  test('of two deploys at once, each is done or refused for the lock', async () => {
    const folder = temporaryFolder(project());
    const both = () => Promise.all([1, 2, 3].map(() => scfWs(['deploy', ...LOCAL], { folder })));
    for (let round = 0; round < 4; round += 1) {
      const statuses = (await both()).map(({ status }) => status);
      expect(statuses.filter((status) => status !== 0 && status !== 7)).toEqual([]);
      expect(statuses).toContain(0);
    }
  });

  test('whose folder was deleted does not take the next one away when it ends', async () => {
    const folder = temporaryFolder(project());
    const first = new Dev([], { folder });
    await first.ready();
    rmSync(join(folder, '.scf-ws'), { recursive: true });
    const second = new Dev(['--port', String(await freePort())], { folder });
    await second.ready();
    first.child.kill('SIGINT');
    await first.exited;
    expect((await scfWs(['deploy', ...LOCAL], { folder })).status).toBe(0);
  });

  test('survives a bootstrap that the machine cannot start', async () => {
    const long = `#!/bin/bash\n# /var/lang/node18/bin/node\n${'# x\n'.repeat(40_000)}`;
    const dev = new Dev([], { folder: temporaryFolder(project(long)) });
    const { url } = await dev.ready();
    const error = await new Promise<Error>((resolve) => {
      new WebSocket(url).once('error', resolve);
    });
    expect(error.message).toContain('405');
    const [closed] = await dev.closed(1);
    expect(closed).toMatchObject({ status: 405, cause: 'bootstrapExited' });
    expect(dev.child.exitCode).toBeNull();
  });

  test('in a folder that may not be written is refused', async () => {
    const folder = temporaryFolder(project());
    mkdirSync(join(folder, '.scf-ws'), { mode: 0o500 });
    const finished = await scfWs(['deploy', ...LOCAL], { folder, mayReadAll: false });
    expect(finished.status).toBe(2);
    expect(finished.stderr).toContain('.scf-ws');
  });

  test('refuses a region like the cloud does, also in dev', async () => {
    const dev = new Dev(['--region', 'NOPE'], { folder: temporaryFolder(project()) });
    expect(await dev.exited).toBe(3);
  });

  test('leaves no copy behind, not even that of a rehearsal that was killed', async () => {
    const folder = temporaryFolder(project());
    const mine = temporaryFolder({ 'scf-ws-copy-999999999-x/state.json': '{}' });
    const environment = { TMPDIR: mine };
    expect((await scfWs(['deploy', '--dry-run'], { folder, environment })).status).toBe(0);
    expect(readdirSync(mine)).toEqual([]);
  });
});

describe('the launcher', () => {
  test('says nothing with an empty cache, nor without a home', async () => {
    const folder = temporaryFolder(project());
    const cache = temporaryFolder();
    const first = await scfWs(['deploy', '--dry-run', '--quiet'], {
      folder,
      environment: { XDG_CACHE_HOME: cache },
    });
    expect([first.status, first.stderr]).toEqual([0, '']);
    expect(readdirSync(join(cache, 'scf-ws')).length).toBeGreaterThan(1);
    for (const name of readdirSync(join(cache, 'scf-ws'))) {
      expect(statSync(join(cache, 'scf-ws', name)).mode & 0o077).toBe(0);
    }
    const homeless = await scfWs(['--version'], { folder, environment: { HOME: '' } });
    expect([homeless.status, homeless.stderr]).toEqual([0, '']);
  });
});

test.each([
  [['dev', '--port', '80.5'], /--port/],
  [['connect', 'foo'], /foo/],
  [['connect', 'http://127.0.0.1/'], /http/],
  [['connect', 'ws://127.0.0.1:1/', '--close', '1005'], /--close/],
  [['connect', 'ws://127.0.0.1:1/', '--close', '1000.5'], /--close/],
])('%j ends with 2 and says so', async (args, words) => {
  const finished = await scfWs(args, { folder: temporaryFolder(project()) });
  expect(finished.status).toBe(2);
  expect(finished.stderr).toMatch(words);
});

const freePort = async (): Promise<number> => {
  const { createServer } = await import('node:net');
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
};
