import type { ResourceKind } from '../resource-kind.ts';
import { createTrigger, removeTrigger, updateTrigger } from './apply.ts';
import { triggerLabels } from './labels.ts';
import { type TriggerState, triggerAddress, triggerFields } from './state.ts';

/** Function URLs. */
export const triggerKind: ResourceKind<TriggerState> = {
  name: 'trigger',
  fields: triggerFields,
  labels: triggerLabels,
  address: triggerAddress,
  create: createTrigger,
  update: updateTrigger,
  remove: removeTrigger,
};
