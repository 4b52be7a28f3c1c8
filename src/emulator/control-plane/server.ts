import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { JsonObject } from '../json.ts';
import { isStorageHost } from '../object-store/address.ts';
import { answerStorage } from '../object-store/answer.ts';
import type { StorageAnswer } from '../object-store/operation.ts';
import { isStorageSigned } from '../object-store/signature.ts';
import { type DispatchOptions, dispatch } from './dispatch.ts';
import { refusalEnvelope } from './envelope.ts';
import { isLoopbackHost, LOOPBACK } from './loopback.ts';
import { ApiRefusal } from './refusal.ts';
import type { SignedRequest } from './signatures/signed-request.ts';

export interface ControlPlaneOptions extends DispatchOptions {
  /** 0, or none, for any that is free. */
  readonly port?: number;
  /** What a health request is told. */
  readonly health: JsonObject;
}

export interface ControlPlaneServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Where another process asks who is here. No action has a path, so it is in nobody's way. */
export const HEALTH_PATH = '/_scf-ws/health';

/** Serves the API on this machine alone. Rejects with Node's error where the port is taken. */
export const startControlPlane = async (
  options: ControlPlaneOptions,
): Promise<ControlPlaneServer> => {
  // The parameters of a GET travel in its head.
  const maxHeaderSize = 2 * options.limits.apiGetRequest.max;
  const server = createServer({ maxHeaderSize }, (request, response) => {
    // A client that went away in the middle takes no answer.
    answer(request, response, options).catch(() => response.destroy());
  });
  const port = await listen(server, options.port ?? 0);
  return { url: `http://${LOOPBACK}:${port}`, close: () => close(server) };
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

/** Requests that are under way are still answered; lines that only wait are cut. */
const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });

const answer = async (
  request: IncomingMessage,
  response: ServerResponse,
  options: ControlPlaneOptions,
): Promise<void> => {
  const head = headOf(request);
  const { host = '', authorization } = head.headers;
  const isForStorage = isStorageHost(host) || isStorageSigned(authorization, head.query);
  const { apiRequest, uncompressedCode } = options.limits;
  // No object that is longer could ever be code.
  const limit = isForStorage ? uncompressedCode.max : apiRequest.max;
  const body = await readBody(request, limit);
  const refusal = refusalBefore(head, body, limit);
  if (refusal) return send(response, refusalEnvelope(refusal, options.random.uuid()));
  if (head.method === 'GET' && head.path === HEALTH_PATH) {
    return send(response, JSON.stringify(options.health));
  }
  const whole = { ...head, body: body ?? new Uint8Array() };
  if (isForStorage) return sendFromStorage(response, answerStorage(whole, options));
  if (head.method !== 'POST' && head.method !== 'GET') {
    const message = 'Only GET and POST requests are supported.';
    const unsupported = new ApiRefusal('UnsupportedProtocol', message);
    return send(response, refusalEnvelope(unsupported, options.random.uuid()));
  }
  send(response, await dispatch(whole, options));
};

type Head = Omit<SignedRequest, 'body'>;

/** A client that takes this for its proxy sends the whole address where others send the path. */
const headOf = ({ headers, method = '', url = '/' }: IncomingMessage): Head => {
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

const refusalBefore = (
  { headers }: Head,
  body: Uint8Array | undefined,
  limit: number,
): ApiRefusal | undefined => {
  const { host = '' } = headers;
  // A page in a browser can be led here under a name of its own; it cannot forge this header.
  if (!isLoopbackHost(host) && !isStorageHost(host)) {
    return new ApiRefusal('UnauthorizedOperation', 'The local target serves this machine only.');
  }
  if (!body) {
    const message = `The request is larger than ${limit} bytes.`;
    return new ApiRefusal('RequestSizeLimitExceeded', message);
  }
  return undefined;
};

const send = (response: ServerResponse, text: string): void => {
  const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) };
  response.writeHead(200, headers).end(text);
};

const sendFromStorage = (
  response: ServerResponse,
  { body = '', headers, status }: StorageAnswer,
) => {
  response.writeHead(status, { 'Content-Length': Buffer.byteLength(body), ...headers }).end(body);
};

/** Undefined where it is longer than allowed. It is read to its end even then, so the answer arrives. */
const readBody = async (
  request: IncomingMessage,
  limit: number,
): Promise<Uint8Array | undefined> => {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes <= limit) chunks.push(chunk);
  }
  return bytes <= limit ? Buffer.concat(chunks) : undefined;
};
