import { requireBucket } from '../lookup.ts';
import type { StorageOperation } from '../operation.ts';

export const headBucket: StorageOperation = {
  method: 'HEAD',
  on: 'bucket',
  run: (request, { store }) => {
    const { region } = requireBucket(store.world(), request);
    return { status: 200, headers: region ? { 'x-cos-bucket-region': region } : {} };
  },
};
