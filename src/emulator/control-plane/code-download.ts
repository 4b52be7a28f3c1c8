import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../host/clock.ts';
import type { Credential } from '../credential.ts';
import type { StorageAnswer } from '../object-store/operation.ts';
import type { Store } from '../store.ts';
import type { RequestHead } from './front/incoming.ts';

/** No action has a path, so it is in nobody's way. */
const PLACE = /^\/_scf-ws\/code\/([0-9a-f]{64})\.zip$/;
/** How long an address is good for; the cloud's own are for about as long. */
const GOOD_FOR_MILLISECONDS = 600_000;

interface Seal {
  readonly secretKey: string;
  readonly now: number;
}

/**
 * Where a package can be downloaded for a while, by whoever has the address: it is sealed, as the
 * cloud's own are. The port speaks plain HTTP too, whatever the request came over.
 */
export const codeAddress = (sha256: string, host: string, { secretKey, now }: Seal): string => {
  const until = String(now + GOOD_FOR_MILLISECONDS);
  const seal = sealOf(sha256, until, secretKey).toString('hex');
  return `http://${host}/_scf-ws/code/${sha256}.zip?until=${until}&seal=${seal}`;
};

interface Options {
  readonly clock: Clock;
  readonly credential: Credential;
  readonly store: Store;
}

/** The answer to a request for a package; undefined where it is for something else. */
export const askedCode = (
  { method, path, query }: RequestHead,
  { clock, credential, store }: Options,
): StorageAnswer | undefined => {
  const [, sha256] = PLACE.exec(path) ?? [];
  if (sha256 === undefined || method !== 'GET') return undefined;
  const given = new URLSearchParams(query);
  const until = given.get('until') ?? '';
  const seal = Buffer.from(given.get('seal') ?? '', 'hex');
  const expected = sealOf(sha256, until, credential.secretKey);
  const isSealed = seal.length === expected.length && timingSafeEqual(seal, expected);
  if (!isSealed || Number(until) < clock.now()) return { status: 403 };
  const zip = store.code.zipOf(sha256);
  if (!zip) return { status: 404 };
  return { status: 200, headers: { 'Content-Type': 'application/zip' }, body: zip };
};

const sealOf = (sha256: string, until: string, secretKey: string): Buffer =>
  createHmac('sha256', secretKey).update(`${sha256} ${until}`).digest();
