import { expect, test } from 'vitest';
import { openLocalTarget } from '../support/local-target.ts';
import { BUCKET, cosOf, outcomeOf, REGION } from './client.ts';

const place = { Bucket: BUCKET, Region: REGION };

test('a bucket is there from when it is made until it is deleted', async () => {
  const cos = cosOf(await openLocalTarget());
  expect(await outcomeOf(cos.headBucket(place))).toBe('404');
  expect(await outcomeOf(cos.putBucket(place))).toBe('200');
  expect(await outcomeOf(cos.headBucket(place))).toBe('200');
  const { Buckets } = await cos.getService({ Region: REGION });
  expect(Buckets).toMatchObject([{ Name: BUCKET, Location: REGION }]);
  expect(await outcomeOf(cos.putBucket(place))).toBe('BucketAlreadyOwnedByYou');
  expect(await outcomeOf(cos.deleteBucket(place))).toBe('204');
  expect(await outcomeOf(cos.headBucket(place))).toBe('404');
});

test.each([
  ['code-1250000001', 'AccessDenied'],
  ['-code-1250000000', 'InvalidBucketName'],
  [`${'x'.repeat(50)}-1250000000`, 'InvalidBucketName'],
])('a bucket cannot be called %s', async (Bucket, code) => {
  const cos = cosOf(await openLocalTarget());
  expect(await outcomeOf(cos.putBucket({ ...place, Bucket }))).toBe(code);
});

test('a bucket is found in its own region only', async () => {
  const cos = cosOf(await openLocalTarget());
  await cos.putBucket(place);
  const elsewhere = { ...place, Region: 'ap-shanghai' };
  expect(await outcomeOf(cos.headBucket(elsewhere))).toBe('404');
  expect((await cos.getService({ Region: 'ap-shanghai' })).Buckets).toEqual([]);
});

test('a bucket that holds something cannot be deleted', async () => {
  const cos = cosOf(await openLocalTarget());
  await cos.putBucket(place);
  await cos.putObject({ ...place, Key: 'a', Body: 'x' });
  expect(await outcomeOf(cos.deleteBucket(place))).toBe('BucketNotEmpty');
  await cos.deleteObject({ ...place, Key: 'a' });
  expect(await outcomeOf(cos.deleteBucket(place))).toBe('204');
});

test('objects are listed in order, in pages, and by what their keys begin with', async () => {
  const cos = cosOf(await openLocalTarget());
  await cos.putBucket(place);
  for (const Key of ['b/2', 'a', 'b/1', 'c']) await cos.putObject({ ...place, Key, Body: Key });
  const list = async (query: { Prefix?: string; Delimiter?: string; Marker?: string } = {}) => {
    const { Contents, CommonPrefixes, NextMarker } = await cos.getBucket({
      ...{ ...place, ...query },
      MaxKeys: 3,
    });
    return {
      keys: Contents.map(({ Key }) => Key),
      prefixes: CommonPrefixes.map(({ Prefix }) => Prefix),
      next: NextMarker,
    };
  };
  const { next, ...first } = await list();
  expect(first).toEqual({ keys: ['a', 'b/1', 'b/2'], prefixes: [] });
  expect(next).toBe('b/2');
  expect((await list({ Marker: 'b/2' })).keys).toEqual(['c']);
  expect((await list({ Prefix: 'b/' })).keys).toEqual(['b/1', 'b/2']);
  expect(await list({ Delimiter: '/' })).toMatchObject({ keys: ['a', 'c'], prefixes: ['b/'] });
});

test('the rules of a life cycle are kept, and can be taken away', async () => {
  const cos = cosOf(await openLocalTarget());
  await cos.putBucket(place);
  expect((await cos.getBucketLifecycle(place)).Rules).toEqual([]);
  const Rules = [
    {
      ID: 'old code',
      Status: 'Enabled' as const,
      Filter: { Prefix: 'x' },
      Expiration: { Days: '3' },
    },
  ];
  await cos.putBucketLifecycle({ ...place, Rules });
  expect((await cos.getBucketLifecycle(place)).Rules).toMatchObject([{ ID: 'old code' }]);
  await cos.deleteBucketLifecycle(place);
  expect((await cos.getBucketLifecycle(place)).Rules).toEqual([]);
});

test('what is not there is said by its name', async () => {
  const cos = cosOf(await openLocalTarget());
  await cos.putBucket(place);
  expect(await outcomeOf(cos.getBucketWebsite(place))).toBe('NotImplemented');
});
