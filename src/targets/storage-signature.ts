import { createHash, createHmac } from 'node:crypto';
import { STORAGE_SIGN_ALGORITHM } from '../platform/object-storage.ts';
import type { Credential } from './credentials.ts';

export interface StorageCall {
  readonly method: string;
  /** From the slash on; letters, digits and `-._/` alone, so there is nothing to encode. */
  readonly path: string;
  /** The parameter without a value that asks for a part of a bucket. */
  readonly part?: string;
  readonly host: string;
}

/** Seconds for which a signature is good: an upload may take its time, but not to begin. */
const VALID_SECONDS = 10 * 60;

/** The Authorization header: https://cloud.tencent.com/document/product/436/7778. */
export const signStorage = (
  { method, path, part, host }: StorageCall,
  { secretId, secretKey }: Credential,
  now: number,
): string => {
  const seconds = Math.floor(now / 1000);
  const period = `${seconds};${seconds + VALID_SECONDS}`;
  const parameters = part ? `${part}=` : '';
  const headers = `host=${encodeURIComponent(host)}`;
  const text = `${[method.toLowerCase(), path, parameters, headers].join('\n')}\n`;
  const digest = createHash(STORAGE_SIGN_ALGORITHM).update(text).digest('hex');
  const key = hmac(secretKey, period);
  const signature = hmac(key, `${STORAGE_SIGN_ALGORITHM}\n${period}\n${digest}\n`);
  return [
    `q-sign-algorithm=${STORAGE_SIGN_ALGORITHM}`,
    `q-ak=${secretId}`,
    `q-sign-time=${period}`,
    `q-key-time=${period}`,
    'q-header-list=host',
    `q-url-param-list=${part ?? ''}`,
    `q-signature=${signature}`,
  ].join('&');
};

const hmac = (key: string, text: string): string =>
  createHmac(STORAGE_SIGN_ALGORITHM, key).update(text).digest('hex');
