import { createHash, createHmac } from 'node:crypto';

export interface Signing {
  readonly secretId: string;
  readonly secretKey: string;
  readonly host: string;
  readonly body: string;
  /** Seconds. */
  readonly timestamp: number;
  readonly service?: string;
  readonly action?: string;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) =>
  createHmac('sha256', key).update(text).digest();

/** The headers of a request, signed as the page on TC3-HMAC-SHA256 says. */
export const signedHeaders = (signing: Signing): Record<string, string> => {
  const { secretId, secretKey, host, body, timestamp } = signing;
  const { service = 'scf', action = 'ListFunctions' } = signing;
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10);
  const names = 'content-type;host';
  const lines = `content-type:application/json\nhost:${host}\n`;
  const canonical = ['POST', '/', '', lines, names, sha256(body)].join('\n');
  const scope = `${date}/${service}/tc3_request`;
  const text = ['TC3-HMAC-SHA256', timestamp, scope, sha256(canonical)].join('\n');
  const key = hmac(hmac(hmac(`TC3${secretKey}`, date), service), 'tc3_request');
  const signature = hmac(key, text).toString('hex');
  return {
    'content-type': 'application/json',
    'x-tc-action': action,
    'x-tc-version': '2018-04-16',
    'x-tc-region': 'ap-guangzhou',
    'x-tc-timestamp': String(timestamp),
    authorization: `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  };
};
