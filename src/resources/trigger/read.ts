import { TRIGGER_ABSENT } from '../../platform/api-errors.ts';
import { DEFAULTS } from '../../platform/defaults.ts';
import { booleanOf, jsonOf, listOf, objectOf, textOf } from '../answer.ts';
import { ApiError, type ApiResponse, type ControlPlane } from '../control-plane.ts';
import type { TriggerState } from './state.ts';

type FunctionName = Pick<TriggerState, 'functionName' | 'namespace'>;

/** What the API calls a function URL. */
export const URL_TRIGGER_TYPE = 'http';

/** The function URLs that a function has; none where there is no such function. */
export const readTriggers = async (
  fn: FunctionName,
  control: ControlPlane,
): Promise<readonly TriggerState[]> => {
  try {
    const answer = await control.call('ListTriggers', {
      FunctionName: fn.functionName,
      Namespace: fn.namespace,
    });
    return listOf(answer, 'Triggers')
      .filter((trigger) => textOf(trigger, 'Type') === URL_TRIGGER_TYPE)
      .map((trigger) => toState(fn, trigger));
  } catch (error) {
    if (error instanceof ApiError && TRIGGER_ABSENT.has(error.code)) return [];
    throw error;
  }
};

const toState = (fn: FunctionName, trigger: ApiResponse): TriggerState => {
  const description = jsonOf(trigger, 'TriggerDesc');
  const network = objectOf(description, 'NetConfig');
  return {
    functionName: fn.functionName,
    namespace: fn.namespace,
    qualifier: textOf(trigger, 'Qualifier') ?? DEFAULTS.latestVersion,
    authType: textOf(description, 'AuthType') ?? 'NONE',
    intranet: booleanOf(network, 'EnableIntranet') ?? false,
    extranet: booleanOf(network, 'EnableExtranet') ?? false,
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
