import { isDeepStrictEqual } from 'node:util';
import { TRIGGER_ABSENT } from '../../platform/api-errors.ts';
import { whenSteady } from '../ready.ts';
import { makeOnce, unless } from '../repeated.ts';
import type { Undertaking } from '../resource-kind.ts';
import { readEventTriggers } from './read.ts';
import { type EventTriggerState, eventTriggerAddress } from './state.ts';

export const createEventTrigger = (
  desired: EventTriggerState,
  undertaking: Undertaking,
): Promise<void> => {
  const isOurs = async () =>
    (await readEventTriggers(desired, undertaking.control)).some((live) =>
      isDeepStrictEqual(live, desired),
    );
  return makeOnce(() => write('CreateTrigger', desired, undertaking, settingsOf(desired)), isOurs);
};

export const updateEventTrigger = async (
  desired: EventTriggerState,
  undertaking: Undertaking,
): Promise<void> => {
  await write('UpdateTrigger', desired, undertaking, settingsOf(desired));
};

/** Some triggers are told apart by what they are set to as well. */
export const removeEventTrigger = (
  live: EventTriggerState,
  undertaking: Undertaking,
): Promise<void> =>
  unless(TRIGGER_ABSENT, () =>
    write('DeleteTrigger', live, undertaking, { TriggerDesc: live.schedule }),
  );

const settingsOf = ({ enabled, schedule, argument }: EventTriggerState) => ({
  Enable: enabled ? 'OPEN' : 'CLOSE',
  TriggerDesc: schedule,
  CustomArgument: argument,
});

const write = (
  action: string,
  trigger: EventTriggerState,
  undertaking: Undertaking,
  request: Readonly<Record<string, unknown>>,
) => {
  const fn = { FunctionName: trigger.functionName, Namespace: trigger.namespace };
  const { triggerName: TriggerName, type: Type, qualifier: Qualifier } = trigger;
  return whenSteady(
    () => undertaking.control.call(action, { ...fn, TriggerName, Type, Qualifier, ...request }),
    eventTriggerAddress(trigger),
    fn,
    undertaking,
  );
};
