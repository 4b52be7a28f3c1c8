import { Agent } from 'node:http';
import { scf } from 'tencentcloud-sdk-nodejs/tencentcloud/services/scf/index.js';
import type { Emit } from '../events.ts';
import { ApiError, type ApiResponse, type ControlPlane } from '../resources/control-plane.ts';
import type { Credential } from './credentials.ts';

export interface SdkOptions {
  readonly credential: Credential;
  readonly region: string;
  /** `host:port` of a control plane other than the cloud's, spoken to without TLS. */
  readonly plainEndpoint?: string;
}

/** The code of a failure without an answer: refused connection, time-out, broken line. */
const NO_ANSWER = 'NetworkError';

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
      try {
        const answer: ApiResponse = await client.request(action, request);
        const { RequestId: requestId } = answer;
        emit({ kind: 'call-made', action, ok: true, ...(requestId && { requestId }) });
        return answer;
      } catch (error) {
        const refusal = refusalOf(action, error);
        const { code, requestId } = refusal;
        emit({ kind: 'call-made', action, ok: false, code, ...(requestId && { requestId }) });
        throw refusal;
      }
    },
  };
};

/** The SDK throws one class for everything; only an answer of the API has a code. */
const refusalOf = (action: string, error: unknown): ApiError => {
  if (!(error instanceof Error)) throw error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : NO_ANSWER;
  const requestId =
    'requestId' in error && typeof error.requestId === 'string' ? error.requestId : undefined;
  return new ApiError(action, code || NO_ANSWER, error.message, requestId || undefined);
};
