import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Authority } from '../certificates/authority.ts';
import type { JsonObject } from '../json.ts';
import { isStorageHost } from '../object-store/address.ts';
import { answerStorage, refuseStorage } from '../object-store/answer.ts';
import type { StorageAnswer } from '../object-store/operation.ts';
import { StorageRefusal } from '../object-store/refusal.ts';
import { isStorageSigned } from '../object-store/signature.ts';
import { askedCode } from './code-download.ts';
import { type DispatchOptions, dispatch } from './dispatch.ts';
import { refusalEnvelope } from './envelope.ts';
import { startFront } from './front/front.ts';
import { isServedHost, strangerIn } from './front/guard.ts';
import { headOf, type RequestHead, readBody } from './front/incoming.ts';
import { LOOPBACK } from './loopback.ts';
import { ApiRefusal } from './refusal.ts';

export interface ControlPlaneOptions extends DispatchOptions {
  /** 0, or none, for any that is free. */
  readonly port?: number;
  readonly authority: Authority;
  /** What a health request is told. */
  readonly health: JsonObject;
}

export interface ControlPlaneServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Where another process asks who is here. No action has a path, so it is in nobody's way. */
export const HEALTH_PATH = '/_scf-ws/health';

/** Serves the API and object storage. Rejects with Node's error where the port is taken. */
export const startControlPlane = async (
  options: ControlPlaneOptions,
): Promise<ControlPlaneServer> => {
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    // A client that went away in the middle takes no answer.
    answer(request, response, options).catch(() => response.destroy());
  };
  const { authority, clock, limits, port = 0 } = options;
  // The parameters of a GET travel in its head, and one that has too many is still told so.
  const maxHeaderBytes = 2 * limits.apiGetRequest.max;
  const needs = { authority, clock, maxHeaderBytes, port, serves: isServedHost };
  const front = await startFront(listener, needs);
  return { url: `http://${LOOPBACK}:${front.port}`, close: front.close };
};

const answer = async (
  request: IncomingMessage,
  response: ServerResponse,
  options: ControlPlaneOptions,
): Promise<void> => {
  const head = headOf(request);
  const { authorization, host = '' } = head.headers;
  const isForStorage = isStorageHost(host) || isStorageSigned(authorization, head.query);
  const { apiRequest, uncompressedCode } = options.limits;
  // No object that is longer could ever be code.
  const limit = isForStorage ? uncompressedCode.max : apiRequest.max;
  const body = await readBody(request, limit);
  if (isForStorage) return sendFromStorage(response, answerFromStorage(head, body, options));
  const refusal = strangerIn(head) ?? (body ? undefined : tooLarge(limit));
  if (refusal) return send(response, refusalEnvelope(refusal, options.random.uuid()));
  if (isHealthCheck(head)) return send(response, JSON.stringify(options.health));
  const code = askedCode(head, options);
  if (code) return sendFromStorage(response, code);
  send(response, await dispatch({ ...head, body: body ?? new Uint8Array() }, options));
};

const answerFromStorage = (
  head: RequestHead,
  body: Uint8Array | undefined,
  options: ControlPlaneOptions,
): StorageAnswer => {
  const stranger = strangerIn(head);
  if (stranger) {
    return refuseStorage(new StorageRefusal(403, 'AccessDenied', stranger.message), head, options);
  }
  if (body) return answerStorage({ ...head, body }, options);
  const message = 'The object is larger than code may be.';
  return refuseStorage(new StorageRefusal(400, 'EntityTooLarge', message), head, options);
};

const tooLarge = (limit: number): ApiRefusal =>
  new ApiRefusal('RequestSizeLimitExceeded', `The request is larger than ${limit} bytes.`);

const isHealthCheck = ({ method, path }: RequestHead): boolean =>
  method === 'GET' && path === HEALTH_PATH;

const send = (response: ServerResponse, text: string): void => {
  const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) };
  response.writeHead(200, headers).end(text);
};

const sendFromStorage = (
  response: ServerResponse,
  { body = '', headers, status }: StorageAnswer,
): void => {
  response.writeHead(status, { 'Content-Length': Buffer.byteLength(body), ...headers }).end(body);
};
