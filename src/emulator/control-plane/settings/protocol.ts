import type { Limits } from '../../../platform/limits.ts';
import type { FunctionSettings } from '../../function-record.ts';
import type { JsonObject } from '../../json.ts';
import { oneOf } from '../choice.ts';
import type { Parameters } from '../parameters.ts';
import { ApiRefusal } from '../refusal.ts';

/**
 * Sources disagree on the range: what any of them allows is taken. That the idle timeout should
 * not be longer than the execution timeout is not checked: no error code is known for it, and the
 * platform's own defaults would break it.
 */
export const readProtocolParams = (
  parameters: Parameters,
  limits: Limits,
): FunctionSettings['ProtocolParams'] | undefined => {
  const idle = parameters.group('ProtocolParams')?.group('WSParams')?.integer('IdleTimeOut');
  if (idle === undefined) return undefined;
  const min = limits.idleTimeoutInApiModel.min ?? 0;
  const { max } = limits.idleTimeout;
  if (idle < min || idle > max) {
    const message = `IdleTimeOut ${idle} is not between ${min} and ${max}.`;
    throw new ApiRefusal('InvalidParameterValue.IdleTimeOut', message);
  }
  return { WSParams: { IdleTimeOut: idle } };
};

/** `DynamicEnabled: ''` takes the configuration away. */
export const readConcurrency = (
  parameters: Parameters,
  limits: Limits,
): JsonObject | null | undefined => {
  const name = 'InstanceConcurrencyConfig';
  const sent = parameters.object(name);
  const config = parameters.group(name);
  if (!sent || !config) return undefined;
  config.ignore('InstanceIsolationEnabled', 'Type', 'MixNodeConfig', 'SessionConfig');
  const enabled = config.text('DynamicEnabled');
  const code = 'InvalidParameterValue.DynamicEnabled';
  if (enabled !== undefined) oneOf(['TRUE', 'FALSE', ''], enabled, 'DynamicEnabled', code);
  refuseConcurrency(config.integer('MaxConcurrency'), limits);
  return enabled === '' ? null : sent;
};

const refuseConcurrency = (value: number | undefined, limits: Limits): void => {
  const { min, max } = limits.instanceConcurrency;
  if (value !== undefined && (value < (min ?? 0) || value > max)) {
    const message = `MaxConcurrency ${value} is not between ${min} and ${max}.`;
    throw new ApiRefusal('InvalidParameterValue.MaxConcurrency', message);
  }
};
