import type { World } from '../world.ts';
import type { BucketRecord, ObjectRecord } from './bucket-record.ts';
import type { StorageRequest } from './operation.ts';
import { StorageRefusal } from './refusal.ts';

export const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

export const findBucket = (
  { buckets }: World,
  name: string,
  region: string | undefined,
): BucketRecord | undefined => {
  const found = own(buckets, name);
  const isHere = !region || !found?.region || found.region === region;
  return isHere ? found : undefined;
};

export const requireBucket = (
  world: World,
  { bucket, region }: Pick<StorageRequest, 'bucket' | 'region'>,
): BucketRecord => {
  const found = findBucket(world, bucket, region);
  if (found) return found;
  throw new StorageRefusal(404, 'NoSuchBucket', 'The specified bucket does not exist.');
};

export const requireObject = (world: World, request: StorageRequest): ObjectRecord => {
  const found = own(requireBucket(world, request).objects, request.key);
  if (found) return found;
  throw new StorageRefusal(404, 'NoSuchKey', 'The specified key does not exist.');
};

/** Puts a bucket in the place of the one of its name. */
export const withBucket = (world: World, name: string, bucket: BucketRecord): World => ({
  ...world,
  buckets: { ...world.buckets, [name]: bucket },
});
