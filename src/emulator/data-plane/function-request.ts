import type { IncomingMessage } from 'node:http';
import { LOCAL_ACCOUNT } from '../account.ts';
import type { DeployedFunction } from '../deployed-function.ts';
import type { Admitted } from './admission.ts';

const OURS = /^x-scf-/i;
const MILLISECONDS = 1000;

/**
 * Headers that the platform adds (https://cloud.tencent.com/document/product/583/56124), and the one
 * that a function URL adds. A recorded request shows the timeout in milliseconds.
 */
const platformHeaders = (
  fn: DeployedFunction,
  requestId: string,
  remoteAddress: string,
): readonly (readonly [string, string])[] => [
  ['X-Scf-Request-Id', requestId],
  ['X-Scf-Memory', String(fn.memoryMegabytes)],
  ['X-Scf-Timeout', String(fn.timeoutSeconds * MILLISECONDS)],
  ['X-Scf-Version', fn.version],
  ['X-Scf-Name', fn.name],
  ['X-Scf-Namespace', fn.namespace],
  ['X-Scf-Region', fn.region],
  ['X-Scf-Appid', fn.appId],
  ['X-Scf-Uin', LOCAL_ACCOUNT.uin],
  ['x-scf-remote-addr', remoteAddress],
];

/** The bytes of the request that the function gets: the client's own, and the platform's headers. */
export const functionRequest = (
  { method, rawHeaders }: Pick<IncomingMessage, 'method' | 'rawHeaders'>,
  remoteAddress: string,
  { fn, target }: Pick<Admitted, 'fn' | 'target'>,
  requestId: string,
): Uint8Array => {
  const lines = [`${method} ${target} HTTP/1.1`];
  // Names and values in turn, in the order and case in which the client sent them.
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    if (!OURS.test(name)) lines.push(`${name}: ${rawHeaders[index + 1]}`);
  }
  for (const [name, value] of platformHeaders(fn, requestId, remoteAddress)) {
    lines.push(`${name}: ${value}`);
  }
  // Node reads header bytes as Latin-1, so writing them so gives the bytes that came.
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
};
