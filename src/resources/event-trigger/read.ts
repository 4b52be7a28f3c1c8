import { DEFAULTS } from '../../platform/defaults.ts';
import { jsonOf, numberOf, textOf } from '../answer.ts';
import type { ApiResponse, ControlPlane } from '../control-plane.ts';
import { listTriggers, URL_TRIGGER_TYPE } from '../trigger/read.ts';
import type { EventTriggerState } from './state.ts';

type FunctionName = Pick<EventTriggerState, 'functionName' | 'namespace'>;

/** The triggers that a function has beside its URLs; none where there is no such function. */
export const readEventTriggers = async (
  fn: FunctionName,
  control: ControlPlane,
): Promise<readonly EventTriggerState[]> =>
  (await listTriggers(fn, control))
    .filter((trigger) => textOf(trigger, 'Type') !== URL_TRIGGER_TYPE)
    .map((trigger) => toState(fn, trigger));

const toState = (fn: FunctionName, trigger: ApiResponse): EventTriggerState => ({
  functionName: fn.functionName,
  namespace: fn.namespace,
  type: textOf(trigger, 'Type') ?? '',
  triggerName: textOf(trigger, 'TriggerName') ?? '',
  qualifier: textOf(trigger, 'Qualifier') ?? DEFAULTS.latestVersion,
  // Sent as it is, and given back as the member of an object.
  schedule: textOf(jsonOf(trigger, 'TriggerDesc'), 'cron') ?? textOf(trigger, 'TriggerDesc') ?? '',
  enabled: numberOf(trigger, 'Enable') !== 0,
  argument: textOf(trigger, 'CustomArgument') ?? '',
});
