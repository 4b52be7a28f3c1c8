import type { FunctionModel, OtherTriggerModel } from '../../config/model.ts';
import { TIMER_TRIGGER } from '../../platform/api.ts';
import type { EventTriggerState } from './state.ts';

const othersOf = (fn: FunctionModel): readonly OtherTriggerModel[] =>
  fn.ignoresTriggers.value ? [] : fn.triggers.filter((trigger) => trigger.kind === 'other');

/** The timers that the file wants. */
export const desireTimers = (fn: FunctionModel): readonly EventTriggerState[] =>
  othersOf(fn)
    .filter(({ sort }) => sort.value === TIMER_TRIGGER)
    .map((timer) => ({
      functionName: fn.name.value,
      namespace: fn.namespace.value,
      type: TIMER_TRIGGER,
      triggerName: timer.name?.value ?? TIMER_TRIGGER,
      qualifier: timer.qualifier?.value ?? '',
      schedule: timer.cron?.value ?? '',
      enabled: timer.isOn?.value ?? false,
      argument: timer.argument?.value ?? '',
    }));

/** The sorts of trigger that the file wants and nobody here makes. */
export const sortsNotMade = (fn: FunctionModel): readonly string[] =>
  othersOf(fn)
    .map(({ sort }) => sort.value)
    .filter((sort) => sort !== TIMER_TRIGGER);
