import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { componentText } from './configurations.ts';
import { openDeployment, seen } from './deployment.ts';

const project = () =>
  temporaryFolder({ 'src/scf_bootstrap': ['#!/bin/bash\nexec ./server\n', 0o755] });

const BASE = {
  name: 'chat',
  src: './src',
  type: 'web',
  runtime: 'Nodejs18.15',
  timeout: 60,
  vpcConfig: { vpcId: 'vpc-a', subnetId: 'subnet-a' },
  cls: { logsetId: 'logset-a', topicId: 'topic-a' },
  events: [{ http: { parameters: { netConfig: { enableExtranet: true } } } }],
};
const url = (more: object) => ({
  events: [{ http: { parameters: { netConfig: { enableExtranet: true }, ...more } } }],
});
const image = { imageUrl: 'ccr.ccs.tencentyun.com/team/chat:1' };
const system = { cfsId: 'cfs-1', mountInsId: 'cfs-1', localMountDir: '/mnt', remoteMountDir: '/' };

/** A change of the file, and the fields that differ; taken back, they differ the same way. */
const IN_PLACE: readonly [string, object, readonly string[]][] = [
  ['the memory', { memorySize: 512 }, ['memorySize']],
  ['the execution timeout', { timeout: 61 }, ['timeout']],
  ['the init timeout', { initTimeout: 90 }, ['initTimeout']],
  ['the description', { description: 'Talk.' }, ['description']],
  ['the role', { role: 'talker' }, ['role']],
  ['the network', { vpcConfig: { vpcId: 'vpc-b', subnetId: 'subnet-a' } }, ['vpcId']],
  ['no network at all', { vpcConfig: {} }, ['vpcId', 'subnetId']],
  ['the log topic', { cls: { logsetId: 'logset-a', topicId: 'topic-b' } }, ['clsTopicId']],
  ['public access', { publicAccess: false }, ['publicNetwork']],
  ['a fixed public address', { eip: true }, ['fixedPublicAddress']],
  ['the layers', { layers: [{ name: 'ws', version: 2 }] }, ['layers']],
  ['the file systems', { cfs: [system] }, ['fileSystems']],
  [
    'the dead letter queue',
    { deadLetter: { type: 'topic', name: 'lost' } },
    ['deadLetter.name', 'deadLetter.type'],
  ],
  [
    'the concurrency',
    { instanceConcurrencyConfig: { enable: true, maxConcurrency: 9 } },
    ['maxConcurrency'],
  ],
  ['online installation', { installDependency: true }, ['installDependency']],
  ['a tag', { tags: { team: 'a' } }, ['tags.team']],
  ['a variable', { environment: { variables: { LEVEL: 'info' } } }, ['environment.LEVEL']],
  ['the authentication of the URL', url({ authType: 'CAM' }), ['authType']],
  [
    'the intranet of the URL',
    url({ netConfig: { enableExtranet: true, enableIntranet: true } }),
    ['intranet'],
  ],
  ['the CORS of the URL', url({ corsConfig: { enable: true, origins: ['*'] } }), ['cors']],
];

const fieldsOf = (changes: Awaited<ReturnType<Deployed['plan']>>) =>
  changes.flatMap(({ planned }) => planned.differences.map(({ field, effect }) => [field, effect]));
type Deployed = Awaited<ReturnType<typeof openDeployment>>;

describe('a change of', () => {
  test.each(IN_PLACE)(
    '%s is exactly that, in place, and can be taken back',
    async (_, more, fields) => {
      const { deploy, isDone, plan, client } = await openDeployment(project());
      const [before, after] = [componentText(BASE), componentText({ ...BASE, ...more })];
      await deploy(before);
      const first = await seen(client, 'chat');
      const expected = fields.map((field) => [field, 'in place']);
      expect(fieldsOf(await plan(after))).toEqual(expected);
      await deploy(after);
      expect(await isDone(after)).toBe(true);
      expect(await seen(client, 'chat')).not.toEqual(first);
      expect(fieldsOf(await plan(before, { prune: true }))).toEqual(expected);
      await deploy(before, { prune: true });
      expect(await seen(client, 'chat')).toEqual(first);
    },
  );

  test('code to an image is a replacement', async () => {
    const { deploy, isDone, plan } = await openDeployment(project());
    await deploy(componentText(BASE));
    const after = componentText({ ...BASE, image });
    const actions = (await plan(after)).map(({ planned }) => planned.action);
    expect(actions).toEqual(['replace', 'replace']);
    await deploy(after);
    expect(await isDone(after)).toBe(true);
  });

  test('the image is exactly that, in place', async () => {
    const { deploy, isDone, plan } = await openDeployment(project());
    await deploy(componentText({ ...BASE, image }));
    const after = componentText({ ...BASE, image: { ...image, command: 'node' } });
    expect(fieldsOf(await plan(after))).toEqual([['image.command', 'in place']]);
    await deploy(after);
    expect(await isDone(after)).toBe(true);
  });

  test('asynchronous running is a replacement', async () => {
    const { deploy, plan } = await openDeployment(project());
    const event = { ...BASE, type: 'event', handler: 'index.main', events: [] };
    await deploy(componentText(event));
    const changes = await plan(componentText({ ...event, asyncRunEnable: true }));
    expect(changes.map(({ planned }) => planned.action)).toEqual(['replace']);
    expect(fieldsOf(changes)).toEqual([['asyncRunEnable', 'by replacement']]);
  });
});

describe('what is live and not in the file', () => {
  const withMore = componentText({
    ...BASE,
    tags: { team: 'a' },
    environment: { variables: { LEVEL: 'info', MODE: 'loud' } },
  });
  const without = componentText({
    ...BASE,
    environment: { variables: { LEVEL: 'info' } },
    events: [],
  });

  test('is shown, and kept', async () => {
    const { deploy, isDone, plan, client } = await openDeployment(project());
    await deploy(withMore);
    const before = await seen(client, 'chat');
    const shown = (await plan(without)).map(({ planned }) => planned.unmanaged);
    expect(shown).toEqual([['environment.MODE', 'tags.team'], []]);
    expect(await isDone(without)).toBe(true);
    await deploy(without);
    expect(await seen(client, 'chat')).toEqual(before);
  });

  test('goes with --prune, and nothing else does', async () => {
    const { deploy, isDone, client } = await openDeployment(project());
    await deploy(withMore);
    await deploy(without, { prune: true });
    const fn = await client.GetFunction({ FunctionName: 'chat' });
    expect(fn.Environment?.Variables).toEqual([{ Key: 'LEVEL', Value: 'info' }]);
    expect(fn.Tags?.map(({ Key }) => Key)).toEqual(['scf-ws']);
    expect(fn.Triggers).toEqual([]);
    expect(await isDone(without, { prune: true })).toBe(true);
  });

  test('stays where the file says that triggers are none of its business', async () => {
    const { deploy, isDone } = await openDeployment(project());
    await deploy(withMore);
    const ignoring = componentText({ ...BASE, events: [], ignoreTriggers: true });
    await deploy(ignoring, { prune: true });
    expect(await isDone(componentText(BASE))).toBe(true);
  });
});

test.each(['cos', 'ckafka', 'cls', 'cmq', 'mps'])(
  'a %s trigger is refused before anything is called',
  async (sort) => {
    const { deploy, client } = await openDeployment(project());
    const event = { ...BASE, type: 'event', handler: 'index.main' };
    const text = componentText({ ...event, events: [{ [sort]: { parameters: {} } }] });
    await expect(deploy(text)).rejects.toThrow('TriggerNotManaged');
    expect((await client.ListFunctions({})).TotalCount).toBe(0);
  },
);
