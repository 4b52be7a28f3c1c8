import type { IncomingMessage } from 'node:http';
import type { SignedRequest } from '../signatures/signed-request.ts';

export type RequestHead = Omit<SignedRequest, 'body'>;

/** A client that takes this for its proxy sends the whole address where others send the path. */
export const headOf = ({ headers, method = '', url = '/' }: IncomingMessage): RequestHead => {
  const [, proxied, target = url] = /^http:\/\/([^/?#]+)(.*)$/.exec(url) ?? [];
  const [path = '', ...query] = target.split('?');
  const named = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
  return {
    method,
    path: path || '/',
    query: query.join('?'),
    headers: { ...Object.fromEntries(named), ...(proxied && { host: proxied }) },
  };
};

/** Undefined where it is longer than allowed. It is read to its end even then, so the answer arrives. */
export const readBody = async (
  request: IncomingMessage,
  limit: number,
): Promise<Uint8Array | undefined> => {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes <= limit) chunks.push(chunk);
    else chunks.length = 0;
  }
  return bytes <= limit ? Buffer.concat(chunks) : undefined;
};
