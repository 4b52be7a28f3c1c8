import { requireObject } from '../lookup.ts';
import { objectHeaders } from '../object-headers.ts';
import type { StorageOperation } from '../operation.ts';
import { StorageRefusal } from '../refusal.ts';

export const getObject: StorageOperation = {
  method: 'GET',
  on: 'object',
  run: (request, { store }) => {
    const object = requireObject(store.world(), request);
    const bytes = store.blobs.read(object);
    const headers = objectHeaders(object);
    const range = rangeOf(request.headers['range'], bytes.length);
    if (!range) return { status: 200, headers, body: bytes };
    const { from, until } = range;
    return {
      status: 206,
      headers: { ...headers, 'Content-Range': `bytes ${from}-${until}/${bytes.length}` },
      body: bytes.subarray(from, until + 1),
    };
  },
};

interface ByteRange {
  readonly from: number;
  readonly until: number;
}

/** One range, counted from the start or from the end; what is no range is not looked at. */
const rangeOf = (header: string | undefined, bytes: number): ByteRange | undefined => {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const from = first === '' ? Math.max(bytes - Number(last), 0) : Number(first);
  const until = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (from <= until) return { from, until };
  throw new StorageRefusal(416, 'InvalidRange', 'The requested range is not satisfiable.');
};
