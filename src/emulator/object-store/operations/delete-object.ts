import { blobsOf } from '../bucket-record.ts';
import { requireBucket, withBucket } from '../lookup.ts';
import type { StorageOperation } from '../operation.ts';

/** An object that is not there is as good as deleted. */
export const deleteObject: StorageOperation = {
  method: 'DELETE',
  on: 'object',
  run: (request, { store }) => {
    store.change((world) => {
      const home = requireBucket(world, request);
      const { [request.key]: _, ...objects } = home.objects;
      return withBucket(world, request.bucket, { ...home, objects });
    });
    store.blobs.keepOnly(blobsOf(store.world().buckets));
    return { status: 204 };
  },
};
