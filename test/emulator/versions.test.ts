import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultsOf } from '../../src/emulator/control-plane/faults/faults.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { clientOf, codeOf, openLocalTarget, untilStatus } from './support/local-target.ts';
import { CHAT, openPublished } from './support/published.ts';
import { chat, url } from './support/requests.ts';
import { bootstrapZip } from './support/zip.ts';

test('a published version keeps its code and settings, whatever becomes of the latest', async () => {
  const { client, target } = await openPublished(1);
  const NEW = '#!/bin/bash\nexec node other.js\n';
  const ZipFile = (await bootstrapZip(NEW)).toString('base64');
  await client.UpdateFunctionCode({ ...CHAT, ZipFile });
  await untilStatus(client, 'chat', 'Active');
  await client.UpdateFunctionConfiguration({ ...CHAT, Timeout: 30, Description: 'later' });
  const latest = await untilStatus(client, 'chat', 'Active');
  const first = await client.GetFunction({ ...CHAT, Qualifier: '1' });
  expect(latest).toMatchObject({ Timeout: 30, Description: 'later', FunctionVersion: '$LATEST' });
  expect(first).toMatchObject({ Timeout: 900, Description: 'version 1', FunctionVersion: '1' });
  const hashes = await Promise.all(
    ['1', '$LATEST'].map((Qualifier) => client.GetFunctionAddress({ ...CHAT, Qualifier })),
  );
  expect(new Set(hashes.map(({ CodeSha256 }) => CodeSha256)).size).toBe(2);
  await client.CreateTrigger({ ...url, Qualifier: '1' });
  const { codeFolder = '' } = target.needs.directory.find('default', 'chat:1') ?? {};
  expect(readFileSync(join(codeFolder, 'scf_bootstrap'), 'utf8')).not.toBe(NEW);
});

test('versions and their code are there again after a restart', async () => {
  const folder = temporaryFolder();
  const { client, target } = await openPublished(1, { folder });
  const ZipFile = (await bootstrapZip('#!/bin/bash\n')).toString('base64');
  await client.UpdateFunctionCode({ ...CHAT, ZipFile });
  await untilStatus(client, 'chat', 'Active');
  await client.CreateTrigger({ ...url, Qualifier: '1' });
  await target.close();
  const { needs } = await openLocalTarget({ folder });
  const { codeFolder = '' } = needs.directory.find('default', 'chat:1') ?? {};
  expect(readFileSync(join(codeFolder, 'scf_bootstrap'), 'utf8')).toContain('exec node index.js');
});

test('the latest is listed first, then the versions, newest first; a number never comes twice', async () => {
  const { client } = await openPublished(2);
  await client.DeleteFunctionVersion({ ...CHAT, Qualifier: '2' });
  await client.PublishVersion(CHAT);
  await untilStatus(client, 'chat', 'Active');
  const listed = await client.ListVersionByFunction({ ...CHAT, Order: 'ASC' });
  expect(listed).toMatchObject({ TotalCount: 3, FunctionVersion: ['$LATEST', '1', '3'] });
  expect(listed.Versions?.map(({ Status }) => Status)).toEqual(['Active', 'Active', 'Active']);
  const page = await client.ListVersionByFunction({ ...CHAT, Offset: 1, Limit: 1 });
  expect(page).toMatchObject({ TotalCount: 3, FunctionVersion: ['3'] });
});

test('while a version is being published, nothing else can be written, and the old serves on', async () => {
  const clock = new FakeClock(Date.now());
  const target = await openLocalTarget({ clock, transitionMilliseconds: 50 });
  const client = clientOf(target);
  await client.CreateFunction(await chat());
  clock.advance(50);
  await client.CreateTrigger(url);
  expect(await client.PublishVersion(CHAT)).toMatchObject({ FunctionVersion: '1', Timeout: 900 });
  expect((await client.GetFunction(CHAT)).Status).toBe('Publishing');
  expect((await client.GetFunction({ ...CHAT, Qualifier: '1' })).Status).toBe('Publishing');
  expect(await codeOf(client.PublishVersion(CHAT))).toBe('FailedOperation.PublishVersion');
  expect(await codeOf(client.UpdateFunctionConfiguration(CHAT))).toBe(
    'FailedOperation.UpdateFunctionConfiguration',
  );
  expect(await codeOf(client.DeleteFunction(CHAT))).toBe('FailedOperation.FunctionStatusError');
  expect(target.needs.directory.find('default', 'chat')?.status).toBe('Active');
  clock.advance(50);
  expect((await client.GetFunction(CHAT)).Status).toBe('Active');
  expect((await client.GetFunction({ ...CHAT, Qualifier: '1' })).Status).toBe('Active');
});

test('a publication that fails says why, and the function takes writes again', async () => {
  const failure = 'FailedOperation.InsufficientResources';
  const faults = faultsOf([{ action: 'PublishVersion', failure, times: 1 }]);
  const target = await openLocalTarget({ faults });
  const client = clientOf(target);
  await client.CreateFunction(await chat());
  await untilStatus(client, 'chat', 'Active');
  await client.PublishVersion(CHAT);
  const { StatusReasons } = await untilStatus(client, 'chat', 'PublishFailed');
  expect(StatusReasons?.[0]?.ErrorCode).toBe(failure);
  await client.PublishVersion(CHAT);
  await untilStatus(client, 'chat', 'Active');
  const { Versions } = await client.ListVersionByFunction({ ...CHAT, Order: 'ASC' });
  expect(Versions?.map(({ Status }) => Status)).toEqual(['Active', 'PublishFailed', 'Active']);
});

test('an update that is to be published makes a version of what it changed', async () => {
  const { client } = await openPublished(0);
  await client.UpdateFunctionConfiguration({ ...CHAT, Timeout: 60, Publish: 'TRUE' });
  await untilStatus(client, 'chat', 'Active');
  expect((await client.GetFunction({ ...CHAT, Qualifier: '1' })).Timeout).toBe(60);
});

test('an alias divides its connections between two versions, as its weight says', async () => {
  const { client, target } = await openPublished(2);
  const route = {
    ...CHAT,
    Name: '$DEFAULT',
    FunctionVersion: '1',
    RoutingConfig: { AdditionalVersionWeights: [{ Version: '2', Weight: 0.25 }] },
  };
  await client.UpdateAlias(route);
  await client.CreateTrigger(url);
  const CONNECTIONS = 2000;
  const served = Array.from(
    { length: CONNECTIONS },
    () => target.needs.directory.find('default', 'chat')?.version,
  );
  expect(new Set(served)).toEqual(new Set(['1', '2']));
  const share = served.filter((version) => version === '2').length / CONNECTIONS;
  expect(Math.abs(share - 0.25)).toBeLessThan(0.08);
  expect(await client.GetAlias({ ...CHAT, Name: '$DEFAULT' })).toMatchObject({
    FunctionVersion: '1',
    RoutingConfig: { ...route.RoutingConfig, AddtionVersionMatchs: [] },
  });
  await client.UpdateAlias({ ...CHAT, Name: '$DEFAULT', FunctionVersion: '2' });
  expect(target.needs.directory.find('default', 'chat')?.version).toBe('2');
});

test('a URL of an alias of its own has an address of its own', async () => {
  const { client, target } = await openPublished(1);
  await client.CreateAlias({ ...CHAT, Name: 'prod', FunctionVersion: '1' });
  const { TriggerInfo } = await client.CreateTrigger({ ...url, Qualifier: 'prod' });
  const { NetConfig } = JSON.parse(TriggerInfo?.TriggerDesc ?? '');
  expect(new URL(NetConfig.WsExtranetUrl).pathname).toBe('/default/chat:prod');
  const { directory } = target.needs;
  expect(directory.find('default', 'chat:prod')).toMatchObject({ version: '1', reachable: true });
  expect(directory.find('default', 'chat')).toMatchObject({ reachable: false });
  expect(await client.GetFunction({ ...CHAT, Qualifier: 'prod' })).toMatchObject({
    Qualifier: 'prod',
    FunctionVersion: '1',
  });
});

test('aliases are listed, by version too, and go one by one', async () => {
  const { client } = await openPublished(1);
  await client.CreateAlias({ ...CHAT, Name: 'prod', FunctionVersion: '1', Description: 'live' });
  const names = async (FunctionVersion?: string) => {
    const wish = { ...CHAT, ...(FunctionVersion && { FunctionVersion }) };
    return (await client.ListAliases(wish)).Aliases?.map(({ Name }) => Name);
  };
  expect(await names()).toEqual(['$DEFAULT', 'prod']);
  expect(await names('1')).toEqual(['prod']);
  await client.DeleteAlias({ ...CHAT, Name: 'prod' });
  expect(await names()).toEqual(['$DEFAULT']);
});
