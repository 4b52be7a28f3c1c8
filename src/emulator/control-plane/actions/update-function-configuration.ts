import { UNLISTED_PARAMETERS } from '../../../platform/api.ts';
import type { Limits } from '../../../platform/limits.ts';
import type { FunctionRecord } from '../../function-record.ts';
import { withFunction } from '../../world.ts';
import { apiAction, type Surroundings } from '../action.ts';
import { readFunctionName, requireFunction, requireSteady } from '../lookup.ts';
import type { Parameters } from '../parameters.ts';
import { publishedWith, readPublish } from '../publish.ts';
import { ApiRefusal } from '../refusal.ts';
import { checkSettings, checkTogether } from '../settings/check.ts';
import { mergeSettings, readSettings, type SentSettings } from '../settings/read.ts';
import { inTransition, UPDATE } from '../transition.ts';

const read = (parameters: Parameters, limits: Limits) => {
  parameters.flag('IgnoreSysLog');
  parameters.ignore(...UNLISTED_PARAMETERS);
  return {
    ...readFunctionName(parameters),
    publish: readPublish(parameters),
    runtime: parameters.text('Runtime'),
    settings: readSettings(parameters, limits),
  };
};

const withSettings = (
  fn: FunctionRecord,
  sent: SentSettings,
  surroundings: Surroundings,
): FunctionRecord => {
  checkSettings(fn, sent, surroundings.limits);
  const record = {
    ...fn,
    region: surroundings.region,
    settings: mergeSettings(fn.settings, sent),
    modifiedAt: surroundings.clock.now(),
  };
  checkTogether(record);
  return inTransition(record, UPDATE, [], surroundings);
};

/** "Chosen when the function is created; cannot be changed at present" (API model, Runtime). */
const refuseRuntime = (fn: FunctionRecord, runtime: string | undefined): void => {
  if (runtime && runtime !== fn.runtime) {
    const message = `Runtime ${fn.runtime} cannot be changed to ${runtime}.`;
    throw new ApiRefusal('InvalidParameterValue.Runtime', message);
  }
};

export const updateFunctionConfiguration = apiAction({
  name: 'UpdateFunctionConfiguration',
  read,
  perform: (request, surroundings) => {
    surroundings.store.change((world) => {
      const found = requireFunction(world, request);
      const fn = requireSteady(found, 'FailedOperation.UpdateFunctionConfiguration');
      refuseRuntime(fn, request.runtime);
      const changed = withSettings(fn, request.settings, surroundings);
      return withFunction(world, publishedWith(changed, request.publish, surroundings));
    });
    return {};
  },
});
