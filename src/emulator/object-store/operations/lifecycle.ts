import type { BucketRecord } from '../bucket-record.ts';
import { requireBucket, withBucket } from '../lookup.ts';
import { checkDigest } from '../object-headers.ts';
import type { StorageOperation } from '../operation.ts';
import { StorageRefusal } from '../refusal.ts';

const marked = 'lifecycle';

/** The outermost element alone is looked at: the rules are kept, and never carried out. */
const CONFIGURATION =
  /^\s*(?:<\?xml[^>]*\?>\s*)?<LifecycleConfiguration[\s>][\s\S]*<\/LifecycleConfiguration>\s*$/;

export const putLifecycle: StorageOperation = {
  method: 'PUT',
  on: 'bucket',
  marked,
  run: (request, { store }) => {
    const lifecycle = Buffer.from(request.body).toString('utf8');
    checkDigest(request.headers['content-md5'], request.body);
    if (!CONFIGURATION.test(lifecycle)) {
      throw new StorageRefusal(400, 'MalformedXML', 'The XML you provided was not well-formed.');
    }
    store.change((world) =>
      withBucket(world, request.bucket, { ...requireBucket(world, request), lifecycle }),
    );
    return { status: 200 };
  },
};

export const getLifecycle: StorageOperation = {
  method: 'GET',
  on: 'bucket',
  marked,
  run: (request, { store }) => {
    const { lifecycle } = requireBucket(store.world(), request);
    if (lifecycle !== undefined) return { status: 200, body: lifecycle };
    const message = 'The lifecycle configuration does not exist.';
    throw new StorageRefusal(404, 'NoSuchLifecycleConfiguration', message);
  },
};

export const deleteLifecycle: StorageOperation = {
  method: 'DELETE',
  on: 'bucket',
  marked,
  run: (request, { store }) => {
    store.change((world) => {
      const { lifecycle: _, ...rest }: BucketRecord = requireBucket(world, request);
      return withBucket(world, request.bucket, rest);
    });
    return { status: 204 };
  },
};
