import { randomUUID } from 'node:crypto';
import { CommonClient } from 'tencentcloud-sdk-nodejs/tencentcloud/common/common_client.js';
import { scf } from 'tencentcloud-sdk-nodejs/tencentcloud/services/scf/index.js';
import type { Emit } from '../events.ts';
import type { Host } from '../host/host.ts';
import { OTHER_API_VERSIONS } from '../platform/api.ts';
import {
  ApiError,
  type ApiResponse,
  type ControlPlane,
  type Service,
} from '../resources/control-plane.ts';
import { clockHelp } from './clock-help.ts';
import { codeOfBreak, connectionsTo } from './connections.ts';
import type { Credential } from './credentials.ts';
import { type Endpoint, siblingOf, urlOf } from './endpoint.ts';
import { TRACE_HEADER, watchExchange } from './exchange.ts';
import { USER_AGENT } from './user-agent.ts';

export interface SdkOptions {
  readonly credential: Credential;
  readonly region: string;
  readonly endpoint: Endpoint;
  /** Another API than SCF's own. */
  readonly apiVersion?: string;
  /** Told what time it is at the server, where its answer says so. */
  readonly heard?: (serverTime: number) => void;
}

/** The real SDK. Each call is told as an event, with its request id and without its content. */
export const sdkControlPlane = (
  options: SdkOptions,
  { clock, environment }: Pick<Host, 'clock' | 'environment'>,
  emit: Emit,
): ControlPlane => {
  const client = clientOf(options, environment);
  return {
    region: options.region,
    async call(action, request, service = 'scf') {
      // The SDK names every request; by the name, requests at the same time are told apart.
      const trace = randomUUID();
      const exchange = watchExchange(trace);
      const sent = { headers: { [TRACE_HEADER]: trace }, signal: exchange.broken };
      try {
        const speaker = service === 'scf' ? client : siblingClient(options, service, environment);
        const answer: ApiResponse = await speaker.request(action, request, sent);
        const { RequestId: requestId } = answer;
        emit({ kind: 'call-made', action, ok: true, ...(requestId && { requestId }) });
        return answer;
      } catch (error) {
        const refusal = refusalOf(action, error, exchange, clock.now());
        const { code, requestId } = refusal;
        emit({ kind: 'call-made', action, ok: false, code, ...(requestId && { requestId }) });
        throw refusal;
      } finally {
        const time = exchange.serverTime();
        if (time !== undefined) options.heard?.(time);
        exchange.stop();
      }
    },
  };
};

const siblingClient = (
  options: SdkOptions,
  service: Exclude<Service, 'scf'>,
  environment: Host['environment'],
) => {
  const endpoint = siblingOf(options.endpoint, service);
  return clientOf({ ...options, endpoint, apiVersion: OTHER_API_VERSIONS[service] }, environment);
};

const clientOf = (
  { credential, region, endpoint, apiVersion }: SdkOptions,
  environment: Host['environment'],
) => {
  const httpProfile = {
    protocol: endpoint.isSecure ? 'https://' : 'http://',
    endpoint: endpoint.host,
    headers: { 'User-Agent': USER_AGENT },
    agent: connectionsTo(urlOf(endpoint), environment),
  };
  const settings = {
    credential,
    region,
    profile: { signMethod: 'TC3-HMAC-SHA256' as const, httpProfile },
  };
  return apiVersion
    ? new CommonClient(endpoint.host, apiVersion, settings)
    : new scf.v20180416.Client(settings);
};

/** What the system calls a broken line (`ECONNRESET`) is no code of the API. */
const SYSTEM_CODE = /^[A-Z_\d]+$/;

/** The SDK throws one class for everything; only an answer of the API has a code. */
const refusalOf = (
  action: string,
  error: unknown,
  exchange: ReturnType<typeof watchExchange>,
  now: number,
): ApiError => {
  if (!(error instanceof Error)) throw error;
  const said = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const isOfApi = said !== '' && !SYSTEM_CODE.test(said);
  const code = isOfApi ? said : codeOfBreak(error);
  const requestId =
    'requestId' in error && typeof error.requestId === 'string' ? error.requestId : undefined;
  const retryAfterMilliseconds = exchange.retryAfterMilliseconds();
  const help = clockHelp(code, exchange.serverTime(), now);
  return new ApiError(action, code, error.message, requestId || undefined, {
    ...(retryAfterMilliseconds !== undefined && { retryAfterMilliseconds }),
    ...(help && { help }),
  });
};
