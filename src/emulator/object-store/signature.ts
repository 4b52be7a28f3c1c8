import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Limits } from '../../platform/limits.ts';
import { STORAGE_SIGN_ALGORITHM } from '../../platform/object-storage.ts';
import type { Credential } from '../credential.ts';
import { encodeUri, queryOf } from './encoding.ts';
import { StorageRefusal } from './refusal.ts';

export interface SignedStorageRequest {
  readonly method: string;
  readonly host: string;
  /** Decoded paths that may have been signed: with the bucket in front, or without. */
  readonly paths: readonly string[];
  readonly query: string;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

const DIGEST = /^[0-9a-f]{40}$/;
const PERIOD = /^(\d{1,11});(\d{1,11})$/;

interface Authorization {
  readonly secretId: string;
  readonly keyTime: string;
  readonly signTime: string;
  readonly headerNames: readonly string[];
  readonly parameterNames: readonly string[];
  readonly signature: string;
}

/** True where somebody speaks the language of object storage, whatever the host is called. */
export const isStorageSigned = (authorization: string | undefined, query: string): boolean =>
  (authorization ?? '').startsWith('q-sign-algorithm=') || query.includes('q-sign-algorithm=');

/** Checks a signature as object storage does. Throws a StorageRefusal where it fails. */
export const checkStorageSignature = (
  request: SignedStorageRequest,
  credential: Credential,
  now: number,
  limits: Limits,
): void => {
  const query = queryOf(request.query);
  const authorization = readAuthorization(request.headers['authorization'], query);
  if (authorization.secretId !== credential.secretId) {
    const message = 'The access key Id you provided does not exist in our records.';
    throw new StorageRefusal(403, 'InvalidAccessKeyId', message);
  }
  for (const period of [authorization.keyTime, authorization.signTime]) {
    checkPeriod(period, now, limits.signatureAge.max);
  }
  const token = request.headers['x-cos-security-token'] ?? query.get('x-cos-security-token');
  if ((token ?? '') !== (credential.token ?? '')) {
    const message = 'The security token in the request is invalid.';
    throw new StorageRefusal(403, 'AccessDenied', message);
  }
  const texts = textsThatMayBeSigned(request, query, authorization);
  if (texts.some((text) => isSigned(text, authorization, credential.secretKey))) return;
  const message = 'The Signature you specified is invalid.';
  throw new StorageRefusal(403, 'SignatureDoesNotMatch', message);
};

const readAuthorization = (
  header: string | undefined,
  query: ReadonlyMap<string, string>,
): Authorization => {
  const parts = header === undefined ? query : queryOf(header);
  const [secretId, keyTime, signTime, signature] = ['ak', 'key-time', 'sign-time', 'signature'].map(
    (name) => parts.get(`q-${name}`),
  );
  const isComplete =
    parts.get('q-sign-algorithm') === STORAGE_SIGN_ALGORITHM && DIGEST.test(signature ?? '');
  if (!secretId || !keyTime || !signTime || !signature || !isComplete) {
    throw new StorageRefusal(403, 'AccessDenied', 'Access Denied: the request is not signed.');
  }
  return {
    ...{ secretId, keyTime, signTime, signature },
    headerNames: namesIn(parts.get('q-header-list')),
    parameterNames: namesIn(parts.get('q-url-param-list')),
  };
};

const namesIn = (list = ''): readonly string[] => list.split(';').filter((name) => name !== '');

const checkPeriod = (period: string, now: number, skewSeconds: number): void => {
  const [, from, until] = PERIOD.exec(period) ?? [];
  const seconds = Math.floor(now / 1000);
  if (!from || !until) throw new StorageRefusal(403, 'AccessDenied', 'The sign time is not valid.');
  if (seconds > Number(until)) {
    throw new StorageRefusal(403, 'AccessDenied', 'Request has expired');
  }
  if (seconds < Number(from) - skewSeconds) {
    const message = 'The difference between the request time and the current time is too large.';
    throw new StorageRefusal(403, 'RequestTimeTooSkewed', message);
  }
};

/** Clients differ in whether they sign the host with its port, and the path with its bucket. */
const textsThatMayBeSigned = (
  { method, host, headers, paths }: SignedStorageRequest,
  query: ReadonlyMap<string, string>,
  { headerNames, parameterNames }: Authorization,
): string[] => {
  const parameters = signedPairs(parameterNames, lowerCase(query));
  return [host, host.replace(/:\d+$/, '')].flatMap((signedHost) => {
    const sent = new Map(Object.entries({ ...headers, host: signedHost }));
    const lines = signedPairs(headerNames, sent);
    return paths.map((path) => `${[method.toLowerCase(), path, parameters, lines].join('\n')}\n`);
  });
};

const lowerCase = (pairs: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...pairs].map(([name, value]) => [encodeUri(name).toLowerCase(), value]));

const signedPairs = (names: readonly string[], values: ReadonlyMap<string, string>): string =>
  names.map((name) => `${name}=${encodeUri(values.get(name) ?? '')}`).join('&');

const isSigned = (
  text: string,
  { keyTime, signTime, signature }: Authorization,
  secretKey: string,
): boolean => {
  const signKey = hmac(secretKey, keyTime).toString('hex');
  const digest = createHash(STORAGE_SIGN_ALGORITHM).update(text).digest('hex');
  const expected = hmac(signKey, `${STORAGE_SIGN_ALGORITHM}\n${signTime}\n${digest}\n`);
  return timingSafeEqual(expected, Buffer.from(signature, 'hex'));
};

const hmac = (key: string, text: string): Buffer =>
  createHmac(STORAGE_SIGN_ALGORITHM, key).update(text).digest();
