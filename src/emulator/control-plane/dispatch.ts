import type { Emit } from '../../events.ts';
import type { Random } from '../../host/random.ts';
import { verbatim } from '../../language/text.ts';
import type { Credential } from '../credential.ts';
import type { JsonObject } from '../json.ts';
import type { Surroundings } from './action.ts';
import { answerEnvelope, refusalEnvelope } from './envelope.ts';
import type { Faults } from './faults/faults.ts';
import { LineCut, suffer } from './faults/suffer.ts';
import { Parameters } from './parameters.ts';
import { ApiRefusal } from './refusal.ts';
import { chooseAction } from './services/choose.ts';
import { authenticate } from './signatures/authenticate.ts';
import { required } from './signatures/checks.ts';
import type { SignedCall, SignedRequest } from './signatures/signed-request.ts';

export interface DispatchOptions
  extends Omit<Surroundings, 'region' | 'host' | 'secretKey' | 'failure'> {
  readonly faults: Faults;
  readonly credential: Credential;
  readonly random: Random;
  readonly emit: Emit;
}

/** The whole answer to a request, in its envelope. Throws nothing but a LineCut. */
export const dispatch = async (
  request: SignedRequest,
  options: DispatchOptions,
): Promise<string> => {
  const requestId = options.random.uuid();
  try {
    return answerEnvelope(await perform(request, options), requestId);
  } catch (error) {
    if (error instanceof LineCut) throw error;
    return refusalEnvelope(refusalOf(error, requestId, options.emit), requestId);
  }
};

const perform = async (request: SignedRequest, options: DispatchOptions): Promise<JsonObject> => {
  const { clock, credential, faults, limits } = options;
  if (request.method !== 'POST' && request.method !== 'GET') {
    const message = 'Only GET and POST requests are supported.';
    throw new ApiRefusal('UnsupportedProtocol', message);
  }
  const call = authenticate(request, credential, clock.now(), limits);
  const host = request.headers['host'] ?? '';
  const { action, service } = chooseAction(call, host);
  const region = service.isRegional ? requireRegion(call) : (call.region ?? '');
  const fault = faults.next(action.name);
  const surroundings = {
    ...{ ...options, region, host, secretKey: credential.secretKey },
    ...(fault?.failure && { failure: fault.failure }),
  };
  return suffer(fault, clock, () => action.run(new Parameters(call.parameters), surroundings));
};

/** No complete list of regions is published, so only what cannot be one is refused. */
const REGION_PATTERN = /^[a-z]+(-[a-z0-9]+)+$/;

const requireRegion = (call: SignedCall): string => {
  const region = required(call.region, 'Region');
  if (REGION_PATTERN.test(region)) return region;
  throw new ApiRefusal('UnsupportedRegion', `The region \`${region}\` is not supported.`);
};

/** What is no refusal is our own mistake, or a disk that does not take what it is given. */
const refusalOf = (error: unknown, requestId: string, emit: Emit): ApiRefusal => {
  if (error instanceof ApiRefusal) return error;
  const message = error instanceof Error ? error.message : String(error);
  const failure = { code: 'InternalError.System', message: verbatim(message), requestId };
  emit({ kind: 'failure-met', failure });
  return new ApiRefusal(failure.code, `The local target failed: ${message}`);
};
