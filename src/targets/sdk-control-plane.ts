import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { scf } from 'tencentcloud-sdk-nodejs/tencentcloud/services/scf/index.js';
import type { Emit } from '../events.ts';
import { NO_ANSWER } from '../platform/transient-errors.ts';
import { ApiError, type ApiResponse, type ControlPlane } from '../resources/control-plane.ts';
import type { Credential } from './credentials.ts';
import { TRACE_HEADER, watchExchange } from './exchange.ts';

export interface SdkOptions {
  readonly credential: Credential;
  readonly region: string;
  /** `host:port` of a control plane other than the cloud's, spoken to without TLS. */
  readonly plainEndpoint?: string;
}

/** The real SDK. Each call is told as an event, with its request id and without its content. */
export const sdkControlPlane = (
  { credential, region, plainEndpoint }: SdkOptions,
  emit: Emit,
): ControlPlane => {
  const client = new scf.v20180416.Client({
    credential,
    region,
    profile: {
      signMethod: 'TC3-HMAC-SHA256',
      // An agent of its own keeps the SDK from sending local calls through a proxy.
      ...(plainEndpoint && {
        httpProfile: { protocol: 'http://', endpoint: plainEndpoint, agent: new Agent() },
      }),
    },
  });
  return {
    async call(action, request) {
      // The SDK names every request; by the name, requests at the same time are told apart.
      const trace = randomUUID();
      const exchange = watchExchange(trace);
      const options = { headers: { [TRACE_HEADER]: trace }, signal: exchange.broken };
      try {
        const answer: ApiResponse = await client.request(action, request, options);
        const { RequestId: requestId } = answer;
        emit({ kind: 'call-made', action, ok: true, ...(requestId && { requestId }) });
        return answer;
      } catch (error) {
        const refusal = refusalOf(action, error, exchange.retryAfterMilliseconds());
        const { code, requestId } = refusal;
        emit({ kind: 'call-made', action, ok: false, code, ...(requestId && { requestId }) });
        throw refusal;
      } finally {
        exchange.stop();
      }
    },
  };
};

/** What the system calls a broken line (`ECONNRESET`) is no code of the API. */
const SYSTEM_CODE = /^[A-Z_\d]+$/;

/** The SDK throws one class for everything; only an answer of the API has a code. */
const refusalOf = (
  action: string,
  error: unknown,
  retryAfterMilliseconds: number | undefined,
): ApiError => {
  if (!(error instanceof Error)) throw error;
  const said = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const code = SYSTEM_CODE.test(said) ? NO_ANSWER : said || NO_ANSWER;
  const requestId =
    'requestId' in error && typeof error.requestId === 'string' ? error.requestId : undefined;
  const circumstances = retryAfterMilliseconds === undefined ? {} : { retryAfterMilliseconds };
  return new ApiError(action, code, error.message, requestId || undefined, circumstances);
};
