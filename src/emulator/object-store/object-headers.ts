import { createHash } from 'node:crypto';
import { httpDate } from '../../host/clock.ts';
import type { KeptHeaders, ObjectRecord } from './bucket-record.ts';
import { StorageRefusal } from './refusal.ts';

const KEPT = new Set([
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
  'x-cos-storage-class',
]);

/** Of the headers of an upload, those that come back with the object. */
export const keptHeaders = (headers: Readonly<Record<string, string>>): KeptHeaders =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => KEPT.has(name) || name.startsWith('x-cos-meta-')),
  );

/** Refuses a body that is not the one whose MD5 the client sent. */
export const checkDigest = (contentMd5: string | undefined, body: Uint8Array): void => {
  if (contentMd5 === undefined) return;
  if (contentMd5 === createHash('md5').update(body).digest('base64')) return;
  const message = 'The Content-MD5 you specified did not match what we received.';
  throw new StorageRefusal(400, 'BadDigest', message);
};

export const objectHeaders = ({ etag, headers, modifiedAt }: ObjectRecord): KeptHeaders => ({
  'content-type': 'application/octet-stream',
  ...headers,
  ETag: `"${etag}"`,
  'Last-Modified': httpDate(modifiedAt),
  'Accept-Ranges': 'bytes',
});
