import { LONGEST_OBJECT_KEY } from '../../../platform/object-storage.ts';
import { requireBucket, withBucket } from '../lookup.ts';
import { checkDigest, keptHeaders } from '../object-headers.ts';
import type { StorageOperation } from '../operation.ts';
import { StorageRefusal } from '../refusal.ts';

export const putObject: StorageOperation = {
  method: 'PUT',
  on: 'object',
  run: (request, { clock, store }) => {
    const { body, bucket, headers, key } = request;
    if (Buffer.byteLength(key) > LONGEST_OBJECT_KEY) {
      throw new StorageRefusal(400, 'KeyTooLong', 'Your key is too long.');
    }
    checkDigest(headers['content-md5'], body);
    requireBucket(store.world(), request);
    const object = {
      ...store.blobs.add(body),
      headers: keptHeaders(headers),
      modifiedAt: clock.now(),
    };
    store.change((world) => {
      const home = requireBucket(world, request);
      return withBucket(world, bucket, { ...home, objects: { ...home.objects, [key]: object } });
    });
    return { status: 200, headers: { ETag: `"${object.etag}"` } };
  },
};
