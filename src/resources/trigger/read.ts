import { TRIGGER_ABSENT } from '../../platform/api-errors.ts';
import { DEFAULTS } from '../../platform/defaults.ts';
import { booleanOf, jsonOf, numberOf, objectOf, textOf } from '../answer.ts';
import { ApiError, type ApiResponse, type ControlPlane } from '../control-plane.ts';
import { allPages } from '../pages.ts';
import { readCors } from './cors.ts';
import type { TriggerState } from './state.ts';

type FunctionName = Pick<TriggerState, 'functionName' | 'namespace'>;

/** What the API calls a function URL. */
export const URL_TRIGGER_TYPE = 'http';

/** The function URLs that a function has; none where there is no such function. */
export const readTriggers = async (
  fn: FunctionName,
  control: ControlPlane,
): Promise<readonly TriggerState[]> =>
  (await listTriggers(fn, control))
    .filter((trigger) => textOf(trigger, 'Type') === URL_TRIGGER_TYPE)
    .map((trigger) => toState(fn, trigger));

/** All triggers of a function, as the API says them. */
export const listTriggers = async (
  fn: FunctionName,
  control: ControlPlane,
): Promise<readonly ApiResponse[]> => {
  try {
    const name = { FunctionName: fn.functionName, Namespace: fn.namespace };
    return await allPages('ListTriggers', 'Triggers', name, control);
  } catch (error) {
    if (error instanceof ApiError && TRIGGER_ABSENT.has(error.code)) return [];
    throw error;
  }
};

const toState = (fn: FunctionName, trigger: ApiResponse): TriggerState => {
  const { AuthType, NetConfig, CorsConfig, ...rest } = jsonOf(trigger, 'TriggerDesc');
  const description = { AuthType, NetConfig, CorsConfig };
  const network = objectOf(description, 'NetConfig');
  return {
    functionName: fn.functionName,
    namespace: fn.namespace,
    qualifier: textOf(trigger, 'Qualifier') ?? DEFAULTS.latestVersion,
    authType: textOf(description, 'AuthType') ?? 'NONE',
    intranet: booleanOf(network, 'EnableIntranet') ?? false,
    extranet: booleanOf(network, 'EnableExtranet') ?? false,
    cors: readCors(description),
    // A number in the answer, although it is a text in the request.
    enabled: numberOf(trigger, 'Enable') !== 0,
    rest,
    triggerName: textOf(trigger, 'TriggerName'),
    url: URL_FIELDS.map((field) => textOf(network, field)).find(Boolean),
  };
};

/** The best address first: WebSocket before HTTP, from outside before from inside, TLS first. */
const URL_FIELDS = [
  'WssExtranetUrl',
  'WsExtranetUrl',
  'WssIntranetUrl',
  'WsIntranetUrl',
  'ExtranetUrl',
  'ExtranetHTTPUrl',
  'IntranetUrl',
  'IntranetHTTPUrl',
];
