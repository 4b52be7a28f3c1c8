import { PROVISIONED_TYPES } from '../../platform/api.ts';
import { CRON_FIELDS } from '../../platform/cron.ts';
import { DEFAULTS } from '../../platform/defaults.ts';
import type { FunctionRecord } from '../function-record.ts';
import type { JsonObject } from '../json.ts';
import { atVersion } from '../versions.ts';
import { oneOf } from './choice.ts';
import { readFunctionName } from './lookup.ts';
import type { Parameters } from './parameters.ts';
import { ApiRefusal } from './refusal.ts';

/** What PutProvisionedConcurrencyConfig is told. */
export const readProvisioned = (parameters: Parameters) => ({
  ...readFunctionName(parameters),
  version: readPublished(parameters),
  instances: readInstances(parameters),
  type: readType(parameters),
  triggerActions: readTriggerActions(parameters),
});

/** A qualifier that must be a published version's: the latest one has no ready instances. */
export const readPublished = (parameters: Parameters): string => {
  const qualifier = parameters.requiredText('Qualifier');
  if (qualifier !== DEFAULTS.latestVersion) return qualifier;
  const message = `${qualifier} does not take provisioned concurrency.`;
  throw new ApiRefusal('InvalidParameterValue.Qualifier', message);
};

export const requirePublished = (fn: FunctionRecord, version: string): FunctionRecord => {
  const record = atVersion(fn, version);
  if (record) return record;
  const message = `Version [${version}] does not exist.`;
  throw new ApiRefusal('ResourceNotFound.FunctionVersion', message);
};

const readInstances = (parameters: Parameters): number => {
  const instances = parameters.requiredInteger('VersionProvisionedConcurrencyNum');
  if (instances >= 0) return instances;
  const message = 'VersionProvisionedConcurrencyNum must not be below 0.';
  throw new ApiRefusal('InvalidParameterValue', message);
};

const readType = (parameters: Parameters): string => {
  const type = parameters.text('ProvisionedType') || PROVISIONED_TYPES.fixed;
  const target = parameters.number('TrackingTarget');
  const least = parameters.integer('MinCapacity');
  const most = parameters.integer('MaxCapacity');
  const types = Object.values(PROVISIONED_TYPES);
  oneOf(types, type, 'ProvisionedType', 'InvalidParameterValue.ProvisionType');
  if (target !== undefined && (target <= 0 || target >= 1)) {
    const message = `TrackingTarget ${target} is not between 0 and 1.`;
    throw new ApiRefusal('InvalidParameterValue.TrackingTarget', message);
  }
  if (least !== undefined && least < 1) {
    throw new ApiRefusal('InvalidParameterValue.MinCapacity', 'MinCapacity is below 1.');
  }
  if (most !== undefined && most < (least ?? 1)) {
    throw new ApiRefusal('LimitExceeded.MaxCapacity', 'MaxCapacity is below MinCapacity.');
  }
  return type;
};

const readTriggerActions = (parameters: Parameters): readonly JsonObject[] => {
  const actions = parameters.groups('TriggerActions')?.map(readTriggerAction) ?? [];
  const names = actions.map(({ TriggerName }) => TriggerName);
  if (new Set(names).size === names.length) return actions;
  const message = 'Two of the TriggerActions have the same name.';
  throw new ApiRefusal('InvalidParameterValue.ProvisionTriggerNameDuplicate', message);
};

const readTriggerAction = (action: Parameters) => {
  const TriggerCronConfig = action.requiredText('TriggerCronConfig');
  if (TriggerCronConfig.trim().split(/\s+/).length !== CRON_FIELDS.length) {
    const message = `TriggerCronConfig [${TriggerCronConfig}] needs ${CRON_FIELDS.length} fields.`;
    throw new ApiRefusal('InvalidParameterValue.TriggerCronConfig', message);
  }
  return {
    TriggerName: action.requiredText('TriggerName'),
    TriggerProvisionedConcurrencyNum: action.requiredInteger('TriggerProvisionedConcurrencyNum'),
    TriggerCronConfig,
    ProvisionedType: action.text('ProvisionedType') ?? PROVISIONED_TYPES.fixed,
  };
};
