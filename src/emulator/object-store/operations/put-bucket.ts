import { BUCKET_NAME_PATTERN, LONGEST_BUCKET_NAME } from '../../../platform/object-storage.ts';
import { LOCAL_ACCOUNT } from '../../account.ts';
import { own, withBucket } from '../lookup.ts';
import type { StorageOperation } from '../operation.ts';
import { StorageRefusal } from '../refusal.ts';

const refuseName = (bucket: string): void => {
  const at = bucket.lastIndexOf('-');
  if (
    !BUCKET_NAME_PATTERN.test(bucket.slice(0, Math.max(at, 0))) ||
    bucket.length > LONGEST_BUCKET_NAME
  ) {
    throw new StorageRefusal(400, 'InvalidBucketName', 'The specified bucket is not valid.');
  }
  if (bucket.slice(at + 1) !== LOCAL_ACCOUNT.appId) {
    const message = `Access Denied: the account of the local target is ${LOCAL_ACCOUNT.appId}.`;
    throw new StorageRefusal(403, 'AccessDenied', message);
  }
};

export const putBucket: StorageOperation = {
  method: 'PUT',
  on: 'bucket',
  run: ({ bucket, region, host }, { clock, store }) => {
    refuseName(bucket);
    store.change((world) => {
      if (own(world.buckets, bucket)) {
        const message = 'The bucket you tried to create already exists, and you own it.';
        throw new StorageRefusal(409, 'BucketAlreadyOwnedByYou', message);
      }
      const made = { createdAt: clock.now(), objects: {}, uploads: {}, ...(region && { region }) };
      return withBucket(world, bucket, made);
    });
    return { status: 200, headers: { Location: `http://${host}/` } };
  },
};
