import type { Clock } from '../../host/clock.ts';
import type { Random } from '../../host/random.ts';
import type { Limits } from '../../platform/limits.ts';
import type { StatusReason } from '../function-record.ts';
import type { JsonObject } from '../json.ts';
import type { LogRecord } from '../logs/log-record.ts';
import type { Store } from '../store.ts';
import type { Parameters } from './parameters.ts';

/** What an action works on and with. */
export interface Surroundings {
  readonly store: Store;
  readonly random: Random;
  readonly limits: Limits;
  readonly clock: Clock;
  /** All that functions have logged until now. */
  readonly logs: () => Iterable<LogRecord>;
  /** The region that the request asks for. */
  readonly region: string;
  /** The host that the request was sent to. */
  readonly host: string;
  /** What addresses that need no signature are sealed with. */
  readonly secretKey: string;
  /** Where functions can be reached. */
  readonly gatewayUrl: string;
  /** How long a function is Creating or Updating. */
  readonly transitionMilliseconds: number;
  /** What the call starts is to fail, for this reason. */
  readonly failure?: StatusReason;
}

/** One action of the API: it reads what was sent, then does it. It throws ApiRefusals. */
export interface ApiAction {
  readonly name: string;
  run(parameters: Parameters, surroundings: Surroundings): Promise<JsonObject>;
}

interface ActionParts<Request> {
  readonly name: string;
  readonly read: (parameters: Parameters, limits: Limits) => Request;
  readonly perform: (
    request: Request,
    surroundings: Surroundings,
  ) => JsonObject | Promise<JsonObject>;
}

/** Unknown parameters are refused in between, before anything has been done. */
export const apiAction = <Request>({ name, read, perform }: ActionParts<Request>): ApiAction => ({
  name,
  run: async (parameters, surroundings) => {
    const request = read(parameters, surroundings.limits);
    parameters.refuseUnknown();
    return perform(request, surroundings);
  },
});
