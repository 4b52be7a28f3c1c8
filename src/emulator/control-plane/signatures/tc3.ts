import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { utcDateTime } from '../../../host/clock.ts';
import { TC3_ALGORITHM, TC3_TERMINATOR } from '../../../platform/api.ts';
import type { Limits } from '../../../platform/limits.ts';
import type { Credential } from '../../credential.ts';
import { ApiRefusal } from '../refusal.ts';
import { valuesOf } from '../values/request-values.ts';
import { checkSecretId, checkToken, readTimestamp, required, signatureFailure } from './checks.ts';
import { type SignedCall, type SignedRequest, signedHosts } from './signed-request.ts';

const AUTHORIZATION = new RegExp(
  `^${TC3_ALGORITHM} Credential=([^/, ]+)/([^/, ]+)/([^/, ]+)/${TC3_TERMINATOR}, ?` +
    'SignedHeaders=([^, ]+), ?Signature=([0-9a-f]{64})$',
);
const REQUIRED_HEADERS = ['content-type', 'host'];

interface Authorization {
  readonly secretId: string;
  readonly date: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

/** Checks a TC3-HMAC-SHA256 signature as the API does. Throws an ApiRefusal where it fails. */
export const checkTc3 = (
  request: SignedRequest,
  credential: Credential,
  now: number,
  limits: Limits,
): Authorization => {
  const authorization = readAuthorization(request.headers['authorization']);
  const timestamp = readTimestamp(request.headers['x-tc-timestamp'], now, limits);
  checkSecretId(authorization.secretId, credential);
  checkToken(request.headers['x-tc-token'], credential);
  const isRight = candidates(request, authorization).some((text) =>
    isSignatureOf(text, authorization, timestamp, credential.secretKey),
  );
  if (isRight && utcDate(timestamp) === authorization.date) return authorization;
  throw signatureFailure();
};

/** What a request asks for whose signature stands in its headers, and is right. */
export const readTc3 = (
  request: SignedRequest,
  credential: Credential,
  now: number,
  limits: Limits,
): SignedCall => {
  const { service } = checkTc3(request, credential, now, limits);
  const action = required(request.headers['x-tc-action'], 'Action');
  return {
    action,
    service,
    version: required(request.headers['x-tc-version'], 'Version'),
    region: request.headers['x-tc-region'],
    parameters: valuesOf(request, action, limits),
  };
};

const readAuthorization = (header: string | undefined): Authorization => {
  const [, secretId, date, service, names, signature] = AUTHORIZATION.exec(header ?? '') ?? [];
  const signedHeaders = names?.split(';') ?? [];
  const isComplete = REQUIRED_HEADERS.every((name) => signedHeaders.includes(name));
  if (!secretId || !date || !service || !signature || !isComplete) {
    throw new ApiRefusal(
      'AuthFailure.InvalidAuthorization',
      'The Authorization header does not conform to the Tencent Cloud standard.',
    );
  }
  return { secretId, date, service, signedHeaders, signature };
};

const utcDate = (timestamp: number): string => utcDateTime(timestamp * 1000).slice(0, 10);

/**
 * The canonical requests that may have been signed. Clients differ in two things: the SDK for Node
 * signs the host without its port and header values as they are; the page says to sign the host as
 * sent and values in lower case.
 */
const candidates = (request: SignedRequest, { signedHeaders }: Authorization): string[] => {
  return signedHosts(request).flatMap((signedHost) => {
    const headers: SignedRequest['headers'] = { ...request.headers, host: signedHost };
    const lines = signedHeaders.map((name) => `${name}:${(headers[name] ?? '').trim()}\n`).join('');
    return [lines, lines.toLowerCase()].map((signed) => canonical(request, signed, signedHeaders));
  });
};

const canonical = (
  { method, path, query, body }: SignedRequest,
  headerLines: string,
  signedHeaders: readonly string[],
): string => [method, path, query, headerLines, signedHeaders.join(';'), sha256(body)].join('\n');

const isSignatureOf = (
  canonicalRequest: string,
  { date, service, signature }: Authorization,
  timestamp: number,
  secretKey: string,
): boolean => {
  const scope = `${date}/${service}/${TC3_TERMINATOR}`;
  const text = [TC3_ALGORITHM, timestamp, scope, sha256(canonicalRequest)].join('\n');
  const key = hmac(hmac(hmac(`TC3${secretKey}`, date), service), TC3_TERMINATOR);
  return timingSafeEqual(hmac(key, text), Buffer.from(signature, 'hex'));
};

const hmac = (key: string | Uint8Array, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');
