import { DEFAULTS } from '../../platform/defaults.ts';
import type { FunctionRecord } from '../function-record.ts';
import type { TriggerRecord } from '../trigger-record.ts';
import { type FunctionName, readFunctionName } from './lookup.ts';
import type { Parameters } from './parameters.ts';
import { ApiRefusal } from './refusal.ts';

export interface TriggerName {
  readonly fn: FunctionName;
  readonly name: string;
  readonly type: string;
  readonly qualifier: string;
}

export const readTriggerName = (parameters: Parameters): TriggerName => ({
  fn: readFunctionName(parameters),
  name: parameters.requiredText('TriggerName'),
  type: parameters.requiredText('Type'),
  qualifier: parameters.text('Qualifier') || DEFAULTS.latestVersion,
});

/** The qualifier must be the trigger's own: the default finds only triggers of the latest version. */
export const requireTrigger = (
  { triggers }: FunctionRecord,
  { name, type, qualifier }: TriggerName,
): TriggerRecord => {
  const found = triggers.find(
    (trigger) => trigger.name === name && trigger.type === type && trigger.qualifier === qualifier,
  );
  if (found) return found;
  const message = `Trigger [${name}] of type ${type} does not exist for ${qualifier}.`;
  throw new ApiRefusal('ResourceNotFound.Trigger', message);
};
