import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FakeClock } from '../support/fake-clock.ts';
import { clientOf, codeOf, openLocalTarget, untilStatus } from './support/local-target.ts';
import { chat, url } from './support/requests.ts';
import { bootstrapZip } from './support/zip.ts';

test('a function is Creating at first, refuses writes until it is Active, and then takes them', async () => {
  const clock = new FakeClock(Date.now());
  const target = await openLocalTarget({ clock, transitionMilliseconds: 50 });
  const client = clientOf(target);
  await client.CreateFunction(await chat());
  const name = { FunctionName: 'chat' };
  expect((await client.GetFunction(name)).Status).toBe('Creating');
  const zip = { ...name, ZipFile: (await bootstrapZip()).toString('base64') };
  expect(await codeOf(client.UpdateFunctionConfiguration({ ...name, Timeout: 5 }))).toBe(
    'FailedOperation.UpdateFunctionConfiguration',
  );
  expect(await codeOf(client.UpdateFunctionCode(zip))).toBe('FailedOperation.UpdateFunctionCode');
  expect(await codeOf(client.CreateTrigger(url))).toBe('FailedOperation.CreateTrigger');
  expect(await codeOf(client.DeleteFunction(name))).toBe('FailedOperation.FunctionStatusError');
  clock.advance(50);
  expect((await client.GetFunction(name)).Status).toBe('Active');
  await client.UpdateFunctionConfiguration({ ...name, Timeout: 5 });
  expect((await client.GetFunction(name)).Status).toBe('Updating');
  clock.advance(50);
  expect(await client.GetFunction(name)).toMatchObject({ Status: 'Active', Timeout: 5 });
});

test('GetFunction tells all that was sent, and the defaults of what was not', async () => {
  const client = clientOf(await openLocalTarget());
  await client.CreateFunction(await chat());
  const found = await untilStatus(client, 'chat', 'Active');
  expect(found).toMatchObject({
    FunctionName: 'chat',
    Namespace: 'default',
    Type: 'HTTP',
    ProtocolType: 'WS',
    ProtocolParams: { WSParams: { IdleTimeOut: 600 } },
    InstanceConcurrencyConfig: null,
    Runtime: 'Nodejs18.15',
    Timeout: 900,
    InitTimeout: 60,
    MemorySize: 128,
    Environment: { Variables: [{ Key: 'MODE', Value: 'test' }] },
    Tags: [{ Key: 'owner', Value: 'me' }],
    StatusReasons: [],
    Triggers: [],
    Layers: [],
    CodeSize: (await bootstrapZip()).length,
    Description: '',
    Qualifier: '$LATEST',
  });
  expect(found.FunctionId).toMatch(/^lam-[a-z0-9]{8}$/);
  expect(found.AddTime).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
  expect(found.RequestId).toMatch(/^[0-9a-f-]{36}$/);
});

test('a function without WebSocket has an empty protocol, and API defaults', async () => {
  const client = clientOf(await openLocalTarget());
  await client.CreateFunction({
    FunctionName: 'plain',
    Code: { ZipFile: (await bootstrapZip()).toString('base64') },
  });
  expect(await untilStatus(client, 'plain', 'Active')).toMatchObject({
    Type: 'Event',
    ProtocolType: '',
    ProtocolParams: null,
    Runtime: 'Python2.7',
    Timeout: 3,
  });
});

test('configuration changes in place, and variables are replaced as a whole', async () => {
  const client = clientOf(await openLocalTarget());
  await client.CreateFunction(await chat());
  await untilStatus(client, 'chat', 'Active');
  await client.UpdateFunctionConfiguration({
    FunctionName: 'chat',
    MemorySize: 256,
    ProtocolParams: { WSParams: { IdleTimeOut: 60 } },
    Environment: { Variables: [{ Key: 'OTHER', Value: '1' }] },
  });
  expect(await untilStatus(client, 'chat', 'Active')).toMatchObject({
    MemorySize: 256,
    Timeout: 900,
    ProtocolParams: { WSParams: { IdleTimeOut: 60 } },
    Environment: { Variables: [{ Key: 'OTHER', Value: '1' }] },
  });
  await client.UpdateFunctionConfiguration({
    FunctionName: 'chat',
    Environment: { Variables: [{ Key: '', Value: '' }] },
  });
  const cleared = await untilStatus(client, 'chat', 'Active');
  expect(cleared.Environment).toEqual({ Variables: [] });
});

test('new code is told by its hash, and lies where the data plane is led to', async () => {
  const target = await openLocalTarget();
  const client = clientOf(target);
  await client.CreateFunction(await chat());
  await untilStatus(client, 'chat', 'Active');
  const before = await client.GetFunctionAddress({ FunctionName: 'chat' });
  const zip = await bootstrapZip('#!/bin/bash\nexec node other.js\n');
  await client.UpdateFunctionCode({ FunctionName: 'chat', ZipFile: zip.toString('base64') });
  await untilStatus(client, 'chat', 'Active');
  const after = await client.GetFunctionAddress({ FunctionName: 'chat' });
  expect(after.CodeSha256).not.toBe(before.CodeSha256);
  const found = target.needs.directory.find('default', 'chat');
  const bootstrap = join(found?.codeFolder ?? '', 'scf_bootstrap');
  expect(readFileSync(bootstrap, 'utf8')).toContain('other.js');
  expect(statSync(bootstrap).mode & 0o777).toBe(0o755);
});

test('functions are listed by page, by part of their name, and by tag', async () => {
  const client = clientOf(await openLocalTarget());
  for (const name of ['alpha', 'beta', 'gamma']) {
    await client.CreateFunction({
      ...(await chat()),
      FunctionName: name,
      Tags: [{ Key: 'owner', Value: name }],
    });
  }
  const page = await client.ListFunctions({ Orderby: 'FunctionName', Order: 'ASC', Limit: 2 });
  expect(page.TotalCount).toBe(3);
  expect(page.Functions?.map((fn) => fn.FunctionName)).toEqual(['alpha', 'beta']);
  expect(page.Functions?.[0]).not.toHaveProperty('ProtocolType');
  const searched = await client.ListFunctions({ SearchKey: 'amm' });
  expect(searched.Functions?.map((fn) => fn.FunctionName)).toEqual(['gamma']);
  const tagged = await client.ListFunctions({ Filters: [{ Name: 'tag-owner', Values: ['beta'] }] });
  expect(tagged.Functions?.map((fn) => fn.FunctionName)).toEqual(['beta']);
});

test('a deleted function is gone, with its triggers, and its name is free', async () => {
  const client = clientOf(await openLocalTarget());
  await client.CreateFunction(await chat());
  await untilStatus(client, 'chat', 'Active');
  await client.CreateTrigger(url);
  await client.DeleteFunction({ FunctionName: 'chat' });
  expect(await codeOf(client.GetFunction({ FunctionName: 'chat' }))).toBe(
    'ResourceNotFound.FunctionName',
  );
  await client.CreateFunction(await chat());
  expect((await untilStatus(client, 'chat', 'Active')).Triggers).toEqual([]);
});

test('code that is no zip makes the creation fail with a reason, and leaves a name to delete', async () => {
  const client = clientOf(await openLocalTarget());
  const ZipFile = Buffer.from('this is no zip').toString('base64');
  await client.CreateFunction({ ...(await chat()), Code: { ZipFile } });
  const failed = await untilStatus(client, 'chat', 'CreateFailed');
  expect(failed.StatusReasons?.[0]?.ErrorCode).toBe('InvalidParameterValue.ZipFile');
  await client.DeleteFunction({ FunctionName: 'chat' });
});

test('an update with code that is no zip fails, and the old code stays', async () => {
  const target = await openLocalTarget();
  const client = clientOf(target);
  await client.CreateFunction(await chat());
  await untilStatus(client, 'chat', 'Active');
  const before = target.needs.directory.find('default', 'chat')?.codeFolder ?? '';
  const ZipFile = Buffer.from('this is no zip').toString('base64');
  await client.UpdateFunctionCode({ FunctionName: 'chat', ZipFile });
  await untilStatus(client, 'chat', 'UpdateFailed');
  expect(target.needs.directory.find('default', 'chat')?.codeFolder).toBe(before);
  expect(existsSync(join(before, 'scf_bootstrap'))).toBe(true);
});

test('of two who create one function at once, one succeeds', async () => {
  const client = clientOf(await openLocalTarget());
  const request = await chat();
  const codes = await Promise.all([
    codeOf(client.CreateFunction(request)),
    codeOf(client.CreateFunction(request)),
  ]);
  expect(codes.sort()).toEqual(['ResourceInUse.FunctionName', 'no refusal']);
});

test('a function made from an image is kept, although it cannot run here', async () => {
  const client = clientOf(await openLocalTarget());
  const { Code: _, ...rest } = await chat();
  const ImageConfig = { ImageType: 'personal', ImageUri: 'ccr.ccs.tencentyun.com/a/b:1' };
  await client.CreateFunction({ ...rest, Code: { ImageConfig } });
  const found = await untilStatus(client, 'chat', 'Active');
  expect(found).toMatchObject({ Runtime: 'CustomImage', InitTimeout: 90, ImageConfig });
});
