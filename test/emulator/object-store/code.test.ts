import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clientOf, codeOf, openLocalTarget, untilStatus } from '../support/local-target.ts';
import { bootstrapZip } from '../support/zip.ts';
import { BUCKET, cosOf, REGION } from './client.ts';

const place = { Bucket: BUCKET, Region: REGION };
const code = { CosBucketName: 'code', CosObjectName: '/chat.zip' };

const open = async (options: { folder?: string } = {}) => {
  const target = await openLocalTarget(options);
  return { target, cos: cosOf(target), client: clientOf(target) };
};

test('a function takes its code, and later another, from a bucket', async () => {
  const { target, cos, client } = await open();
  await cos.putBucket(place);
  await cos.putObject({ ...place, Key: 'chat.zip', Body: await bootstrapZip('#!/bin/sh\n1\n') });
  await client.CreateFunction({ FunctionName: 'chat', Type: 'HTTP', Code: code });
  await untilStatus(client, 'chat', 'Active');
  const bootstrap = () => {
    const folder = target.needs.directory.find('default', 'chat')?.codeFolder ?? '';
    return readFileSync(join(folder, 'scf_bootstrap'), 'utf8');
  };
  expect(bootstrap()).toBe('#!/bin/sh\n1\n');
  await cos.putObject({ ...place, Key: 'new.zip', Body: await bootstrapZip('#!/bin/sh\n2\n') });
  await client.UpdateFunctionCode({ FunctionName: 'chat', ...code, CosObjectName: 'new.zip' });
  await untilStatus(client, 'chat', 'Active');
  expect(bootstrap()).toBe('#!/bin/sh\n2\n');
});

test('code that is not in a bucket is refused by name', async () => {
  const { cos, client } = await open();
  const create = (more = {}) =>
    codeOf(client.CreateFunction({ FunctionName: 'chat', Code: { ...code, ...more } }));
  expect(await create()).toBe('ResourceNotFound.CosObject');
  await cos.putBucket(place);
  expect(await create()).toBe('ResourceNotFound.CosObject');
  await cos.putObject({ ...place, Key: 'chat.zip', Body: await bootstrapZip() });
  expect(await create({ CosBucketRegion: 'ap-beijing' })).toBe('ResourceNotFound.CosObject');
  expect(await create({ CosObjectName: '' })).toBe('InvalidParameterValue.CosObjectName');
  expect(await create({ CosBucketName: '' })).toBe('InvalidParameterValue.CosBucketName');
  expect(await create()).toBe('no refusal');
});

test('objects are there after a restart', async () => {
  const first = await open();
  await first.cos.putBucket(place);
  await first.cos.putObject({ ...place, Key: 'a', Body: 'kept' });
  await first.target.close();
  const second = await open({ folder: first.target.folder });
  expect(String((await second.cos.getObject({ ...place, Key: 'a' })).Body)).toBe('kept');
});
