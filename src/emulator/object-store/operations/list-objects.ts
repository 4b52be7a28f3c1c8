import { isoTime } from '../../../host/clock.ts';
import { OBJECTS_ON_A_PAGE } from '../../../platform/object-storage.ts';
import { LOCAL_ACCOUNT } from '../../account.ts';
import type { ObjectRecord } from '../bucket-record.ts';
import { encodeUri } from '../encoding.ts';
import { requireBucket } from '../lookup.ts';
import type { StorageOperation, StorageRequest } from '../operation.ts';
import { StorageRefusal } from '../refusal.ts';
import { type XmlElement, xml } from '../xml.ts';

/** A key, or what all keys up to a delimiter begin with. */
type Entry = { readonly name: string; readonly object?: ObjectRecord };

interface Listing {
  readonly entries: readonly Entry[];
  /** Where to go on, where there is more. */
  readonly nextMarker: string | undefined;
}

export const listObjects: StorageOperation = {
  method: 'GET',
  on: 'bucket',
  run: (request, { store }) => {
    const { objects } = requireBucket(store.world(), request);
    return { status: 200, body: xml(listing(request, list(objects, request))) };
  },
};

const list = (
  objects: Readonly<Record<string, ObjectRecord>>,
  { query }: StorageRequest,
): Listing => {
  const all = entriesOf(objects, query.get('prefix') ?? '', query.get('delimiter') ?? '');
  const marker = query.get('marker') ?? '';
  const rest = all.filter(({ name }) => byBytes(name, marker) > 0);
  const entries = rest.slice(0, limitOf(query.get('max-keys')));
  const nextMarker = rest.length > entries.length ? entries.at(-1)?.name : undefined;
  return { entries, nextMarker };
};

/** Keys that are the same up to a delimiter are one entry. */
const entriesOf = (
  objects: Readonly<Record<string, ObjectRecord>>,
  prefix: string,
  delimiter: string,
): readonly Entry[] => {
  const entries = new Map<string, Entry>();
  for (const [key, object] of Object.entries(objects)) {
    if (!key.startsWith(prefix)) continue;
    const name = groupOf(key, prefix, delimiter);
    entries.set(name, name === key ? { name, object } : { name });
  }
  return [...entries.values()].sort((a, b) => byBytes(a.name, b.name));
};

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

const groupOf = (key: string, prefix: string, delimiter: string): string => {
  const at = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
  return at < 0 ? key : key.slice(0, at + delimiter.length);
};

const limitOf = (asked: string | undefined): number => {
  if (asked === undefined || asked === '') return OBJECTS_ON_A_PAGE;
  if (/^\d{1,9}$/.test(asked)) return Math.min(Number(asked), OBJECTS_ON_A_PAGE);
  throw new StorageRefusal(400, 'InvalidArgument', 'max-keys is not a number.');
};

const listing = (
  { bucket, query }: StorageRequest,
  { entries, nextMarker }: Listing,
): XmlElement => {
  const encoded = (text: string): string =>
    query.get('encoding-type') === 'url' ? encodeUri(text) : text;
  const echoed = (name: string): string => encoded(query.get(name) ?? '');
  return [
    'ListBucketResult',
    [
      ['Name', bucket],
      ['EncodingType', query.get('encoding-type')],
      ['Prefix', echoed('prefix')],
      ['Marker', echoed('marker')],
      ['Delimiter', query.has('delimiter') ? echoed('delimiter') : undefined],
      ['MaxKeys', limitOf(query.get('max-keys'))],
      ['IsTruncated', nextMarker !== undefined],
      ['NextMarker', nextMarker === undefined ? undefined : encoded(nextMarker)],
      ...entries.map((entry) => element(entry, encoded)),
    ],
  ];
};

const element = ({ name, object }: Entry, encoded: (text: string) => string): XmlElement =>
  object
    ? [
        'Contents',
        [
          ['Key', encoded(name)],
          ['LastModified', isoTime(object.modifiedAt)],
          ['ETag', `"${object.etag}"`],
          ['Size', object.bytes],
          ['Owner', [['ID', LOCAL_ACCOUNT.appId]]],
          ['StorageClass', object.headers['x-cos-storage-class'] ?? 'STANDARD'],
        ],
      ]
    : ['CommonPrefixes', [['Prefix', encoded(name)]]];
