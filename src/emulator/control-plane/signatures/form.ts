import { createHmac, timingSafeEqual } from 'node:crypto';
import { FORM_HASHES } from '../../../platform/api.ts';
import type { Limits } from '../../../platform/limits.ts';
import type { Credential } from '../../credential.ts';
import { ApiRefusal } from '../refusal.ts';
import { type FormPairs, pairsOfForm, valuesOfForm } from '../values/form-values.ts';
import { checkSecretId, checkToken, readTimestamp, required, signatureFailure } from './checks.ts';
import { type SignedCall, type SignedRequest, signedHosts } from './signed-request.ts';

/** What every form has besides the parameters of its action. */
const SHARED_NAMES: ReadonlySet<string> = new Set([
  'Action',
  'Language',
  'Nonce',
  'Region',
  'RequestClient',
  'SecretId',
  'Signature',
  'SignatureMethod',
  'Timestamp',
  'Token',
  'Version',
]);

const FORM_TYPE = /^application\/x-www-form-urlencoded\b/i;

/** The pairs of a request that carries its signature among its parameters, if it is one. */
export const signedForm = (
  { body, headers, method, query }: SignedRequest,
  limits: Limits,
): FormPairs | undefined => {
  const isGet = method === 'GET';
  if (!isGet && !FORM_TYPE.test(headers['content-type'] ?? '')) return undefined;
  const text = isGet ? query : Buffer.from(body).toString('utf8');
  const { max } = isGet ? limits.apiGetRequest : limits.apiFormRequest;
  if (text.length > max) {
    const message = `The parameters are longer than ${max} bytes.`;
    throw new ApiRefusal('RequestSizeLimitExceeded', message);
  }
  const pairs = pairsOfForm(text);
  return pairs.some(([name]) => SHARED_NAMES.has(name)) ? pairs : undefined;
};

/**
 * Checks a form that is signed with HmacSHA1 or HmacSHA256, and reads it. Throws an ApiRefusal
 * where the signature fails. https://cloud.tencent.com/document/product/1278/46711
 */
export const readForm = (
  request: SignedRequest,
  pairs: FormPairs,
  credential: Credential,
  now: number,
  limits: Limits,
): SignedCall => {
  const shared = new Map(pairs);
  const action = required(shared.get('Action'), 'Action');
  readTimestamp(shared.get('Timestamp'), now, limits);
  required(shared.get('Nonce'), 'Nonce');
  checkSecretId(required(shared.get('SecretId'), 'SecretId'), credential);
  const signature = required(shared.get('Signature'), 'Signature');
  checkToken(shared.get('Token'), credential);
  const hash = hashOf(shared.get('SignatureMethod'));
  const isRight = textsThatMayBeSigned(request, pairs).some((text) =>
    isSame(createHmac(hash, credential.secretKey).update(text).digest(), signature),
  );
  if (!isRight) throw signatureFailure();
  const own = pairs.filter(([name]) => !SHARED_NAMES.has(name));
  return {
    action,
    version: required(shared.get('Version'), 'Version'),
    region: shared.get('Region'),
    service: undefined,
    parameters: valuesOfForm(own, action),
  };
};

const hashOf = (method = 'HmacSHA1'): string => {
  const hash = Object.hasOwn(FORM_HASHES, method) ? FORM_HASHES[method] : undefined;
  if (hash !== undefined) return hash;
  const message = `The value \`${method}\` of parameter \`SignatureMethod\` is not valid.`;
  throw new ApiRefusal('InvalidParameterValue', message);
};

const textsThatMayBeSigned = (request: SignedRequest, pairs: FormPairs): readonly string[] => {
  const signed = pairs
    .filter(([name]) => name !== 'Signature')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  return signedHosts(request).map((host) => `${request.method}${host}${request.path}?${signed}`);
};

const isSame = (expected: Buffer, signature: string): boolean => {
  const sent = Buffer.from(signature, 'base64');
  return sent.length === expected.length && timingSafeEqual(expected, sent);
};
