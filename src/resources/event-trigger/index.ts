import type { ResourceKind } from '../resource-kind.ts';
import { createEventTrigger, removeEventTrigger, updateEventTrigger } from './apply.ts';
import {
  type EventTriggerState,
  eventTriggerAddress,
  eventTriggerFields,
  eventTriggerLabels,
} from './state.ts';

/** Timers, and whatever else calls a function. */
export const eventTriggerKind: ResourceKind<EventTriggerState> = {
  name: 'trigger',
  fields: eventTriggerFields,
  labels: eventTriggerLabels,
  address: eventTriggerAddress,
  create: createEventTrigger,
  update: (_, desired, undertaking) => updateEventTrigger(desired, undertaking),
  remove: removeEventTrigger,
};
