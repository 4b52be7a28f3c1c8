import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chatFile, IDLE_CODE } from '../support/chat-project.ts';
import { scfWs, scfWsJson } from '../support/cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const project = () =>
  temporaryFolder({
    'serverless.yml': chatFile(),
    ...IDLE_CODE,
  });

const LOCAL = ['--target', 'local'];
const run = (folder: string, ...args: string[]) => scfWsJson([...args, ...LOCAL], { folder });
const change = (folder: string) => appendFileSync(join(folder, 'src/scf_bootstrap'), '# new\n');

/** Which share of the connections each version gets. */
const trafficIn = async (folder: string): Promise<Record<string, number>> => {
  const { status, document } = await run(folder, 'versions');
  expect(status).toBe(0);
  const [fn] = document.functions;
  return Object.fromEntries(
    fn.versions.map(({ version, traffic }: { version: string; traffic: { percent: number }[] }) => [
      version,
      traffic.reduce((sum, { percent }) => sum + percent, 0),
    ]),
  );
};

const canary = async () => {
  const folder = project();
  await run(folder, 'deploy');
  change(folder);
  const deployed = await run(folder, 'deploy', '--publish', '--traffic', '10%');
  return { folder, deployed };
};

describe('a canary', () => {
  test('keeps nine connections in ten on what was live, and says all of it in its plan', async () => {
    const { folder, deployed } = await canary();
    expect(deployed.status).toBe(0);
    const changes = deployed.document.changes
      .filter(({ action }: { action: string }) => action !== 'keep')
      .map(({ address, action }: { address: string; action: string }) => [action, address]);
    expect(changes).toEqual([
      ['update', 'function/default/chat'],
      ['create', 'version/default/chat/stable'],
      ['create', 'version/default/chat/new'],
      ['update', 'alias/default/chat/$DEFAULT'],
    ]);
    const actions = deployed.document.calls.map(({ action }: { action: string }) => action);
    const writes = actions.filter((action: string) => /^(Update|Publish)/.test(action));
    expect(writes).toEqual([
      'PublishVersion',
      'UpdateAlias',
      'UpdateFunctionCode',
      'PublishVersion',
      'UpdateAlias',
    ]);
    expect(await trafficIn(folder)).toEqual({ 1: 90, 2: 10 });
  });

  test('deployed again, changes nothing; with another share, only that; without one, all goes over', async () => {
    const { folder } = await canary();
    const again = await run(folder, 'deploy', '--publish', '--traffic', '10%');
    expect(again.document.summary).toMatchObject({ create: 0, update: 0, replace: 0, remove: 0 });
    const more = await run(folder, 'deploy', '--publish', '--traffic', '50%');
    expect(more.document.summary).toMatchObject({ create: 0, update: 1 });
    expect(await trafficIn(folder)).toEqual({ 1: 50, 2: 50 });
    await run(folder, 'deploy', '--publish');
    expect(await trafficIn(folder)).toEqual({ 1: 0, 2: 100 });
  });

  test('is rehearsed without a trace', async () => {
    const folder = project();
    await run(folder, 'deploy');
    change(folder);
    const { status } = await run(folder, 'deploy', '--publish', '--traffic', '10%', '--dry-run');
    expect(status).toBe(0);
    expect(await trafficIn(folder)).toEqual({});
  });
});

describe('a rollback', () => {
  test('needs an approval, and changes nothing without it', async () => {
    const { folder } = await canary();
    const { status, document } = await run(folder, 'rollback');
    expect(status).toBe(5);
    expect(document).toMatchObject({ outcome: 'refused', summary: { update: 1 } });
    expect(await trafficIn(folder)).toEqual({ 1: 90, 2: 10 });
  });

  test('ends a canary first, goes back by one version then, and says where there is none left', async () => {
    const { folder } = await canary();
    expect((await run(folder, 'rollback', '--yes')).document.outcome).toBe('done');
    expect(await trafficIn(folder)).toEqual({ 1: 100, 2: 0 });
    await run(folder, 'deploy', '--publish');
    await run(folder, 'rollback', '--yes');
    expect(await trafficIn(folder)).toEqual({ 1: 100, 2: 0 });
    const { status, document } = await run(folder, 'rollback', '--yes');
    expect(status).toBe(2);
    expect(document.refusal.message).toContain('older than 1');
  });

  test('to a version that is named goes there, and to one that is not there does not', async () => {
    const { folder } = await canary();
    await run(folder, 'rollback', '2', '--yes');
    expect(await trafficIn(folder)).toEqual({ 1: 0, 2: 100 });
    expect((await run(folder, 'rollback', '9', '--yes')).status).toBe(2);
    expect(await trafficIn(folder)).toEqual({ 1: 0, 2: 100 });
  });

  test('of what was never published says how versions are made', async () => {
    const folder = project();
    await run(folder, 'deploy');
    const { status, document } = await run(folder, 'rollback', '--yes');
    expect(status).toBe(2);
    expect(document.refusal.help).toContain('deploy --publish');
  });
});

test.each([
  ['en', '90% of $DEFAULT', 'no published version'],
  ['zh', '$DEFAULT 的 90%', '没有已发布的版本'],
])('the list of versions speaks %s', async (language, share, none) => {
  const { folder } = await canary();
  const told = await scfWs(['versions', '--lang', language, ...LOCAL], { folder });
  expect(told.stdout).toContain(share);
  const bare = project();
  await run(bare, 'deploy');
  const empty = await scfWs(['versions', '--lang', language, ...LOCAL], { folder: bare });
  expect(empty.stdout).toContain(none);
});

test.each([
  [['--traffic', '10%'], 'need --publish'],
  [['--publish', '--traffic', '10'], 'with its sign'],
  [['--publish', '--traffic', '101%'], 'from 0% to 100%'],
])('deploy %s is wrong usage', async (args, why) => {
  const { status, stderr } = await scfWs(['deploy', ...args, ...LOCAL], { folder: project() });
  expect(status).toBe(2);
  expect(stderr).toContain(why);
});

test('a function that the file does not describe is wrong usage', async () => {
  const { status, document } = await run(project(), 'versions', '--function', 'other');
  expect(status).toBe(2);
  expect(document.refusal.message).toContain('"other"');
});

test('a URL of another version is told of: its clients do not follow the canary', async () => {
  const folder = project();
  const { stderr } = await scfWs(['deploy', '--publish', '--alias', 'prod', ...LOCAL], { folder });
  expect(stderr).toContain('leads to $DEFAULT, not to the alias prod');
});

test('a plain deploy tells that an alias keeps clients on an older version', async () => {
  const { folder } = await canary();
  change(folder);
  const english = await scfWs(['plan', ...LOCAL], { folder });
  expect(english.stderr).toContain('Clients of chat stay on version 1');
  const { status, stderr } = await scfWs(['deploy', '--lang', 'zh', ...LOCAL], { folder });
  expect(status).toBe(0);
  expect(stderr).toContain('别名 $DEFAULT 指向的版本 1');
  expect((await scfWs(['deploy', ...LOCAL], { folder })).stderr).not.toContain('stay on version');
});

test('a plan of a canary changes nothing', async () => {
  const folder = project();
  await run(folder, 'deploy');
  change(folder);
  const { status, document } = await run(folder, 'plan', '--publish', '--traffic', '10%');
  expect(status).toBe(0);
  expect(document.outcome).toBe('planned');
  expect(document.summary).toMatchObject({ create: 2, update: 2 });
  expect(await trafficIn(folder)).toEqual({});
});

test('keys about versions and traffic are not dropped in silence', async () => {
  const folder = project();
  appendFileSync(join(folder, 'serverless.yml'), '  traffic: 0.1\n  provisionedNum: 2\n');
  const { stderr } = await scfWs(['plan', ...LOCAL], { folder });
  expect(stderr).toContain('"inputs.traffic" of chat is not deployed');
  expect(stderr).toContain('deploy --publish --traffic 10%');
  expect(stderr).toContain('provisioned concurrency of a published version in the console');
});
