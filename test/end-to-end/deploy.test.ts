import { existsSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { IDLE_CODE, unnamedChatFile } from '../support/chat-project.ts';
import { scfWs, scfWsJson } from '../support/cli.ts';
import { type Tree, temporaryFolder } from '../support/temporary-folder.ts';

const project = (inputs = ''): Tree => ({
  'serverless.yml': unnamedChatFile(inputs),
  ...IDLE_CODE,
});

const LOCAL = ['--target', 'local'];

describe('a deploy', () => {
  test('that the platform refuses ends with 3, and says what was done and what was not', async () => {
    const empty = '  environment: { variables: { EMPTY: "" } }\n';
    const folder = temporaryFolder(project(empty));
    const { status, document } = await scfWsJson(['deploy', ...LOCAL], { folder });
    expect(status).toBe(3);
    expect(document.outcome).toBe('stopped');
    expect(document.failure).toMatchObject({
      action: 'CreateFunction',
      code: 'InvalidParameterValue.Environment',
    });
    expect(document.failure.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(document.notRun).toEqual(['trigger/default/chat-dev-chat/url/$DEFAULT']);
    const told = await scfWs(['deploy', ...LOCAL], { folder });
    expect(told.stderr).toContain('CreateFunction was refused');
    expect(told.stdout).toContain('not started:');
  });

  test('tells every call with its request id, and none of its content', async () => {
    const folder = temporaryFolder(project());
    const { document } = await scfWsJson(['deploy', ...LOCAL], { folder });
    for (const call of document.calls) {
      expect(call.requestId).toMatch(/^[0-9a-f-]{36}$/);
      expect(Object.keys(call).sort()).toEqual(
        call.ok ? ['action', 'ok', 'requestId'] : ['action', 'code', 'ok', 'requestId'],
      );
    }
    expect(document.outputs.functions).toEqual([
      {
        name: 'chat-dev-chat',
        namespace: 'default',
        url: expect.stringMatching(/^ws:\/\/127\.0\.0\.1:\d+\/default\/chat-dev-chat$/),
      },
    ]);
  });

  test('to the local target goes past a proxy that the environment names', async () => {
    const folder = temporaryFolder(project());
    const environment = { http_proxy: 'http://127.0.0.1:1', HTTP_PROXY: 'http://127.0.0.1:1' };
    const { status } = await scfWsJson(['deploy', ...LOCAL], { folder, environment });
    expect(status).toBe(0);
  });

  test('to the cloud without credentials ends with 2 and names the variables', async () => {
    const folder = temporaryFolder(project());
    const { status, stderr } = await scfWs(['deploy', '--target', 'cloud'], { folder });
    expect(status).toBe(2);
    expect(stderr).toContain('TENCENTCLOUD_SECRET_ID');
  });

  test('without credentials and without a target goes to the local one, and says so', async () => {
    const folder = temporaryFolder(project());
    const { status, stderr } = await scfWs(['deploy'], { folder });
    expect(status).toBe(0);
    expect(stderr).toContain('the local target is used');
  });

  test('a rehearsal never goes to the cloud, whatever credentials there are', async () => {
    const folder = temporaryFolder(project());
    const environment = { TENCENTCLOUD_SECRET_ID: 'id', TENCENTCLOUD_SECRET_KEY: 'key' };
    const { status, document } = await scfWsJson(['deploy', '--dry-run'], { folder, environment });
    expect([status, document.target]).toEqual([0, 'local']);
  });

  test('a rehearsal leaves no temporary folder, done or refused', async () => {
    const folder = temporaryFolder(project('  environment: { variables: { EMPTY: "" } }\n'));
    const mine = temporaryFolder();
    const environment = { TMPDIR: mine };
    const refused = await scfWs(['deploy', '--dry-run'], { folder, environment });
    expect(refused.status).toBe(3);
    expect(readdirSync(mine)).toEqual([]);
    expect(tmpdir()).not.toBe(mine);
  });

  test('says of every key that is not deployed yet that it is not', async () => {
    const folder = temporaryFolder(project('  diskSize: 512\n'));
    const { status, stderr } = await scfWs(['deploy', ...LOCAL], { folder });
    expect(status).toBe(0);
    expect(stderr).toContain('"inputs.diskSize"');
  });

  test('says so of keys further down, too', async () => {
    const tree = project('');
    const yaml = String(tree['serverless.yml'])
      .replace('src: ./src', 'src: { src: ./src, hook: npm run build }')
      .replace('authType: NONE', 'authType: NONE, name: mine');
    const folder = temporaryFolder({ ...tree, 'serverless.yml': yaml });
    const { status, stderr } = await scfWs(['deploy', ...LOCAL], { folder });
    expect(status).toBe(0);
    for (const key of ['src.hook', 'parameters.name']) {
      expect(stderr).toContain(key);
    }
  });

  test('of a package that cannot be made ends with 1 and says why', async () => {
    const folder = temporaryFolder(project());
    symlinkSync('/etc/hostname', join(folder, 'src/outside'));
    const { status, stderr } = await scfWs(['deploy', ...LOCAL], { folder });
    expect(status).toBe(1);
    expect(stderr).toContain('"outside" is a link that leads out of the code folder');
  });
});

test('a namespace that is not there is made first, and only once', async () => {
  const folder = temporaryFolder(project('  namespace: rooms\n'));
  const { document } = await scfWsJson(['deploy', ...LOCAL], { folder });
  const addresses = document.changes.map(({ address }: { address: string }) => address);
  expect(addresses[0]).toBe('namespace/rooms');
  const again = await scfWsJson(['plan', ...LOCAL, '--detailed-exitcode'], { folder });
  expect(again.status).toBe(0);
});

test('the state of the local target is refused when it is damaged, and never overwritten', async () => {
  const folder = temporaryFolder(project());
  await scfWs(['deploy', ...LOCAL], { folder });
  writeFileSync(join(folder, '.scf-ws/local/state.json'), '{"broken":');
  for (const command of [['plan'], ['deploy'], ['deploy', '--dry-run'], ['dev']]) {
    const finished = await scfWs(command, { folder });
    expect(finished.stderr).toContain('cannot be read');
    expect(finished.status).toBe(2);
  }
  rmSync(join(folder, '.scf-ws'), { recursive: true });
  expect((await scfWs(['deploy', ...LOCAL], { folder })).status).toBe(0);
});

test('a plan of a folder that was never deployed leaves nothing in it', async () => {
  const folder = temporaryFolder(project());
  await scfWs(['plan', ...LOCAL], { folder });
  expect(existsSync(join(folder, '.scf-ws'))).toBe(false);
});
