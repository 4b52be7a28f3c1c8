import type { StorageOperation } from '../operation.ts';
import { deleteBucket } from './delete-bucket.ts';
import { deleteObject } from './delete-object.ts';
import { getObject } from './get-object.ts';
import { headBucket } from './head-bucket.ts';
import { headObject } from './head-object.ts';
import { deleteLifecycle, getLifecycle, putLifecycle } from './lifecycle.ts';
import { listBuckets } from './list-buckets.ts';
import { listObjects } from './list-objects.ts';
import { putBucket } from './put-bucket.ts';
import { putObject } from './put-object.ts';

/** All that object storage does here. */
export const OPERATIONS: readonly StorageOperation[] = [
  listBuckets,
  putBucket,
  headBucket,
  deleteBucket,
  listObjects,
  putObject,
  getObject,
  headObject,
  deleteObject,
  putLifecycle,
  getLifecycle,
  deleteLifecycle,
];
