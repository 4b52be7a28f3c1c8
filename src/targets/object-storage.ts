import { createHash } from 'node:crypto';
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Emit } from '../events.ts';
import type { Host } from '../host/host.ts';
import { storageHost } from '../platform/object-storage.ts';
import { NO_ANSWER } from '../platform/transient-errors.ts';
import { ApiError } from '../resources/control-plane.ts';
import { codeOfBreak, connectionsTo } from './connections.ts';
import type { Credential } from './credentials.ts';
import { type Endpoint, isCloud, urlOf } from './endpoint.ts';
import { retrying } from './retrying.ts';
import { signStorage } from './storage-signature.ts';
import { USER_AGENT } from './user-agent.ts';

export interface StorageOptions {
  readonly credential: Credential;
  readonly region: string;
  /** That of the API; object storage is beside it. */
  readonly endpoint: Endpoint;
}

export interface StorageRequest {
  /** What it is called in the documents, as `PutObject`. */
  readonly action: string;
  readonly method: 'PUT' | 'HEAD' | 'DELETE';
  /** With the id of the account at its end. */
  readonly bucket: string;
  /** Empty for the bucket itself. */
  readonly key?: string;
  readonly part?: string;
  readonly body?: StorageBody;
}

interface StorageBody {
  readonly bytes: number;
  /** Needed where the documents ask for it. */
  readonly md5?: string;
  /** Opened anew for each attempt. */
  open(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** The little of COS that uploads need. Throws ApiErrors, as the API itself does. */
export type ObjectStorage = (request: StorageRequest) => Promise<void>;

export const objectStorage =
  (options: StorageOptions, host: Host, emit: Emit): ObjectStorage =>
  async (request) => {
    const call = async () => {
      const requestId = await perform(request, options, host);
      emit({
        kind: 'call-made',
        action: request.action,
        ok: true,
        ...(requestId && { requestId }),
      });
      return {};
    };
    const { region } = options;
    await retrying({ region, call }, host, emit).call(request.action, {});
  };

export const textBody = (text: string): StorageBody => ({
  bytes: Buffer.byteLength(text),
  md5: createHash('md5').update(text).digest('base64'),
  open: () => [Buffer.from(text)],
});

const perform = async (
  request: StorageRequest,
  { credential, region, endpoint }: StorageOptions,
  { clock, environment }: Host,
): Promise<string | undefined> => {
  const { action, method, bucket, key = '', part, body } = request;
  // A control plane that is not the cloud's has it under its own address.
  const hasHost = isCloud(endpoint);
  const host = hasHost ? storageHost(bucket, region) : endpoint.host;
  const path = hasHost ? `/${key}` : `/${bucket}/${key}`;
  const address = `${urlOf({ ...endpoint, host })}${path}${part ? `?${part}` : ''}`;
  const headers = {
    Authorization: signStorage(
      { method, path, host, ...(part && { part }) },
      credential,
      clock.now(),
    ),
    Host: host,
    'User-Agent': USER_AGENT,
    'Content-Length': body?.bytes ?? 0,
    ...(body?.md5 && { 'Content-MD5': body.md5 }),
    ...(credential.token && { 'x-cos-security-token': credential.token }),
  };
  const agent = connectionsTo(address, environment);
  const ask = endpoint.isSecure ? secureRequest : plainRequest;
  const response = await exchange(action, ask(address, { method, headers, agent }), body);
  return settle(action, response);
};

/** Sends a body piece by piece. What goes wrong with the body itself is thrown as it is. */
const exchange = (
  action: string,
  request: ReturnType<typeof plainRequest>,
  body: StorageBody | undefined,
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    let broken: unknown;
    request.once('response', resolve);
    request.once('error', (error) =>
      reject(broken ?? new ApiError(action, codeOfBreak(error), error.message)),
    );
    const source = Readable.from(body?.open() ?? []);
    source.once('error', (error) => {
      broken = error;
      reject(error);
    });
    pipeline(source, request).catch(() => {});
  });

/** The request id of an answer that says yes; any other is an error of the API. */
const settle = async (action: string, response: IncomingMessage): Promise<string | undefined> => {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(Buffer.from(chunk));
  const { statusCode = 0, statusMessage = '', headers } = response;
  const requestId = String(headers['x-cos-request-id'] ?? '') || undefined;
  if (statusCode >= 200 && statusCode < 300) return requestId;
  const text = Buffer.concat(chunks).toString('utf8');
  const said = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1];
  const code = said('Code') ?? (statusCode >= 500 ? NO_ANSWER : `${statusCode}`);
  throw new ApiError(
    action,
    code,
    said('Message') ?? statusMessage,
    said('RequestId') ?? requestId,
  );
};
