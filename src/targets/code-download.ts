import { createHash } from 'node:crypto';
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { Host } from '../host/host.ts';
import { NO_ANSWER } from '../platform/transient-errors.ts';
import { ApiError } from '../resources/control-plane.ts';
import { codeOfBreak, connectionsTo } from './connections.ts';
import { USER_AGENT } from './user-agent.ts';

/** What GetFunctionAddress says of a package. */
export interface CodeAddress {
  /** Carries its own signature: it is not to be shown. */
  readonly url: string;
  readonly sha256: string;
}

const ACTION = 'GetFunctionAddress';
/** A line on which nothing has come for so long is dead, in milliseconds. */
const LONGEST_SILENCE = 60_000;

/** The package that an address leads to, and no other. Throws ApiErrors. */
export const downloadCode = async (
  { url, sha256 }: CodeAddress,
  mostBytes: number,
  { environment }: Pick<Host, 'environment'>,
): Promise<Uint8Array> => {
  const response = await open(url, environment);
  const { statusCode } = response;
  if (statusCode !== 200) {
    response.destroy();
    throw new ApiError(ACTION, `${statusCode}`, `The package cannot be downloaded: ${statusCode}.`);
  }
  const zip = await bytesOf(response, mostBytes);
  const found = createHash('sha256').update(zip).digest('hex');
  if (sha256 === '' || found === sha256) return zip;
  const message = `The package is damaged: its SHA-256 is ${found}, not ${sha256}.`;
  throw new ApiError(ACTION, NO_ANSWER, message);
};

const open = (url: string, environment: Host['environment']): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const ask = url.startsWith('https:') ? secureRequest : plainRequest;
    const agent = connectionsTo(url, environment);
    const options = { agent, headers: { 'User-Agent': USER_AGENT }, timeout: LONGEST_SILENCE };
    const request = ask(url, options);
    request.once('timeout', () => request.destroy(new Error('no answer came in time')));
    request.once('response', resolve);
    request.once('error', (error) =>
      reject(new ApiError(ACTION, codeOfBreak(error), error.message)),
    );
    request.end();
  });

const bytesOf = async (response: IncomingMessage, mostBytes: number): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response) {
      bytes += chunk.length;
      if (bytes > mostBytes) throw new Error(`it is larger than ${mostBytes} bytes`);
      chunks.push(chunk);
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new ApiError(ACTION, NO_ANSWER, `The package cannot be downloaded: ${message}`);
  }
  return Buffer.concat(chunks);
};
