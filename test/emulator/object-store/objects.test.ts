import { expect, test } from 'vitest';
import { openLocalTarget } from '../support/local-target.ts';
import { BUCKET, cosOf, outcomeOf, REGION } from './client.ts';

const place = { Bucket: BUCKET, Region: REGION };

const open = async () => {
  const target = await openLocalTarget();
  const cos = cosOf(target);
  await cos.putBucket(place);
  return { target, cos };
};

test('an object comes back as it was put, with its type and its own headers', async () => {
  const { cos } = await open();
  const Body = Buffer.from([0, 1, 2, 255]);
  const Key = 'folder/a b+c&d=é 中文.zip';
  const put = await cos.putObject({
    ...{ ...place, Key, Body },
    ContentType: 'application/zip',
    Headers: { 'x-cos-meta-owner': 'me' },
  });
  const got = await cos.getObject({ ...place, Key });
  expect(got.Body).toEqual(Body);
  expect(got.ETag).toBe(put.ETag);
  expect(got.headers).toMatchObject({
    'content-type': 'application/zip',
    'x-cos-meta-owner': 'me',
    'content-length': '4',
  });
  const head = await cos.headObject({ ...place, Key });
  expect(head.headers).toMatchObject({ 'content-length': '4', 'x-cos-meta-owner': 'me' });
});

test('a range of an object can be asked for', async () => {
  const { cos } = await open();
  await cos.putObject({ ...place, Key: 'a', Body: '0123456789' });
  const ask = (Range: string) => cos.getObject({ ...place, Key: 'a', Range });
  expect(String((await ask('bytes=2-4')).Body)).toBe('234');
  expect(String((await ask('bytes=-3')).Body)).toBe('789');
  expect(await outcomeOf(ask('bytes=10-'))).toBe('InvalidRange');
});
