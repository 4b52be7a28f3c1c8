import { DEFAULTS } from '../../../platform/defaults.ts';
import { withFunction } from '../../world.ts';
import { apiAction } from '../action.ts';
import { optionalSwitch } from '../choice.ts';
import { readFunctionName, requireFunction, requireSteady } from '../lookup.ts';
import type { Parameters } from '../parameters.ts';
import { ApiRefusal } from '../refusal.ts';
import { withoutVersion } from '../remove-version.ts';

const read = (parameters: Parameters) => {
  const qualifier = parameters.requiredText('Qualifier');
  const force = parameters.text('ForceDelete')?.toUpperCase();
  optionalSwitch(force, 'ForceDelete', 'InvalidParameterValue');
  if (qualifier === DEFAULTS.latestVersion) {
    const message = `${qualifier} goes only with the whole function.`;
    throw new ApiRefusal('InvalidParameterValue.Qualifier', message);
  }
  return { ...readFunctionName(parameters), qualifier };
};

export const deleteFunctionVersion = apiAction({
  name: 'DeleteFunctionVersion',
  read,
  perform: (request, { clock, store }) => {
    store.change((world) => {
      const found = requireFunction(world, request);
      const fn = requireSteady(found, 'FailedOperation.FunctionStatusError');
      return withFunction(world, withoutVersion(fn, request.qualifier, clock.now()));
    });
    return {};
  },
});
