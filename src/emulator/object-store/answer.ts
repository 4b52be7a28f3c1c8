import type { Emit } from '../../events.ts';
import type { Random } from '../../host/random.ts';
import { verbatim } from '../../language/text.ts';
import type { Limits } from '../../platform/limits.ts';
import type { Credential } from '../credential.ts';
import { addressOf, type StorageAddress } from './address.ts';
import { queryOf } from './encoding.ts';
import type { StorageAnswer, StorageOperation, StorageSurroundings } from './operation.ts';
import { OPERATIONS } from './operations/index.ts';
import { StorageRefusal } from './refusal.ts';
import { checkStorageSignature } from './signature.ts';
import { xml } from './xml.ts';

/** A request as it came. */
export interface RawStorageRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

type RequestHead = Pick<RawStorageRequest, 'headers' | 'method' | 'path'>;

export interface StorageOptions extends StorageSurroundings {
  readonly credential: Credential;
  readonly limits: Limits;
  readonly emit: Emit;
}

/** The whole answer of object storage to a request. Never throws. */
export const answerStorage = (
  request: RawStorageRequest,
  options: StorageOptions,
): StorageAnswer => {
  const requestId = requestIdOf(options.random);
  try {
    return named(perform(request, options), requestId);
  } catch (error) {
    const refusal = refusalOf(error, options.emit, requestId);
    return named(refusalAnswer(refusal, request, requestId), requestId);
  }
};

/** The answer to a request that nobody looks at. */
export const refuseStorage = (
  refusal: StorageRefusal,
  request: RequestHead,
  { random }: Pick<StorageOptions, 'random'>,
): StorageAnswer => {
  const requestId = requestIdOf(random);
  return named(refusalAnswer(refusal, request, requestId), requestId);
};

const requestIdOf = (random: Random): string => Buffer.from(random.uuid()).toString('base64');

const perform = (request: RawStorageRequest, options: StorageOptions): StorageAnswer => {
  const { headers, path, query } = request;
  const host = headers['host'] ?? '';
  const address = addressOf(host, path);
  const paths = pathsOf(address);
  const { clock, credential, limits } = options;
  checkStorageSignature({ ...request, host, paths }, credential, clock.now(), limits);
  const parameters = queryOf(query);
  const operation = operationFor(request.method, address, parameters);
  const { bucket = '', key, region } = address;
  const sent = { bucket, key, region, host, headers, query: parameters, body: request.body };
  return operation.run(sent, options);
};

const pathsOf = ({ bucket, key }: StorageAddress): readonly string[] =>
  bucket ? [`/${key}`, `/${bucket}/${key}`, ...(key === '' ? [`/${bucket}`] : [])] : ['/'];

/** A parameter without a value asks for another operation; few are here. */
const operationFor = (
  method: string,
  { bucket, key }: StorageAddress,
  query: ReadonlyMap<string, string>,
): StorageOperation => {
  const thing = bucket ? 'bucket' : 'account';
  const on = bucket && key ? 'object' : thing;
  const possible = OPERATIONS.filter((one) => one.method === method && one.on === on);
  const asked = possible.find(({ marked }) => marked !== undefined && query.has(marked));
  const unknown = [...query].find(([name, value]) => value === '' && !PLAIN.has(name))?.[0];
  const plain = unknown ? undefined : possible.find(({ marked }) => marked === undefined);
  const found = asked ?? plain;
  if (found) return found;
  const what = unknown ? `${method} ?${unknown}` : method;
  const message = `The local target does not have the operation ${what} of ${on}s.`;
  throw new StorageRefusal(501, 'NotImplemented', message);
};

/** Parameters that may be sent empty and mean nothing then. */
const PLAIN: ReadonlySet<string> = new Set([
  'prefix',
  'delimiter',
  'marker',
  'max-keys',
  'encoding-type',
  'q-header-list',
  'q-url-param-list',
]);

const refusalOf = (error: unknown, emit: Emit, requestId: string): StorageRefusal => {
  if (error instanceof StorageRefusal) return error;
  const message = error instanceof Error ? error.message : String(error);
  emit({
    kind: 'failure-met',
    failure: { code: 'InternalError', message: verbatim(message), requestId },
  });
  return new StorageRefusal(500, 'InternalError', `The local target failed: ${message}`);
};

const refusalAnswer = (
  { code, message, status }: StorageRefusal,
  { headers, method, path }: RequestHead,
  requestId: string,
): StorageAnswer => {
  const body = xml([
    'Error',
    [
      ['Code', code],
      ['Message', message],
      ['Resource', `${headers['host'] ?? ''}${path}`],
      ['RequestId', requestId],
      ['TraceId', requestId],
    ],
  ]);
  return method === 'HEAD' ? { status } : { status, body };
};

/** Every answer says which it is; a text is XML. */
const named = ({ headers, ...answer }: StorageAnswer, requestId: string): StorageAnswer => ({
  ...answer,
  headers: {
    Server: 'tencent-cos',
    'x-cos-request-id': requestId,
    ...(typeof answer.body === 'string' && { 'Content-Type': 'application/xml' }),
    ...headers,
  },
});
