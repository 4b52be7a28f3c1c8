import { requireBucket } from '../lookup.ts';
import type { StorageOperation } from '../operation.ts';
import { StorageRefusal } from '../refusal.ts';

export const deleteBucket: StorageOperation = {
  method: 'DELETE',
  on: 'bucket',
  run: (request, { store }) => {
    store.change((world) => {
      const { objects, uploads } = requireBucket(world, request);
      if (Object.keys(objects).length > 0 || Object.keys(uploads).length > 0) {
        const message = 'The bucket you tried to delete is not empty.';
        throw new StorageRefusal(409, 'BucketNotEmpty', message);
      }
      const { [request.bucket]: _, ...buckets } = world.buckets;
      return { ...world, buckets };
    });
    return { status: 204 };
  },
};
