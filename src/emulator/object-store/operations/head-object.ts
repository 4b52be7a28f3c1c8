import { requireObject } from '../lookup.ts';
import { objectHeaders } from '../object-headers.ts';
import type { StorageOperation } from '../operation.ts';

export const headObject: StorageOperation = {
  method: 'HEAD',
  on: 'object',
  run: (request, { store }) => {
    const object = requireObject(store.world(), request);
    const headers = { ...objectHeaders(object), 'Content-Length': String(object.bytes) };
    return { status: 200, headers };
  },
};
