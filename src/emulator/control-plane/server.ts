import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { JsonObject } from '../json.ts';
import { type DispatchOptions, dispatch } from './dispatch.ts';
import { refusalEnvelope } from './envelope.ts';
import { isLoopbackHost, LOOPBACK } from './loopback.ts';
import { ApiRefusal } from './refusal.ts';

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
  const server = createServer((request, response) => {
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
  const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
  const body = await readBody(request, options.limits.apiRequest.max);
  const refusal = refusalBefore(request, body);
  if (refusal) return send(response, refusalEnvelope(refusal, options.random.uuid()));
  if (request.method === 'GET' && path === HEALTH_PATH) {
    return send(response, JSON.stringify(options.health));
  }
  const { method = '' } = request;
  const signed = {
    method,
    path,
    query,
    headers: headersOf(request),
    body: body ?? new Uint8Array(),
  };
  send(response, await dispatch(signed, options));
};

const refusalBefore = (
  { headers, method }: IncomingMessage,
  body: Uint8Array | undefined,
): ApiRefusal | undefined => {
  // A page in a browser can be led here under a name of its own; it cannot forge this header.
  if (!isLoopbackHost(headers.host ?? '')) {
    return new ApiRefusal('UnauthorizedOperation', 'The local target serves this machine only.');
  }
  if (!body) return new ApiRefusal('RequestSizeLimitExceeded', 'The request is larger than 10 MB.');
  if (method !== 'POST' && method !== 'GET') {
    return new ApiRefusal('UnsupportedProtocol', 'Only GET and POST requests are supported.');
  }
  return undefined;
};

const send = (response: ServerResponse, text: string): void => {
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(text);
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

const headersOf = ({ headers }: IncomingMessage): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
