import { DEFAULTS } from '../../../platform/defaults.ts';
import type { Limits } from '../../../platform/limits.ts';
import { findAlias, withAlias } from '../../versions.ts';
import { withFunction } from '../../world.ts';
import { apiAction } from '../action.ts';
import { requireFunction, requireSteady } from '../lookup.ts';
import type { Parameters } from '../parameters.ts';
import { ApiRefusal } from '../refusal.ts';
import { checkVersions, readAlias } from '../routing.ts';

const read = (parameters: Parameters, limits: Limits) => {
  const alias = readAlias(parameters, limits);
  if (alias.name === DEFAULTS.qualifier) {
    throw new ApiRefusal('InvalidParameterValue.Name', `${alias.name} is the platform's own.`);
  }
  return alias;
};

export const createAlias = apiAction({
  name: 'CreateAlias',
  read,
  perform: ({ fn: place, ...alias }, { clock, store }) => {
    store.change((world) => {
      const fn = requireSteady(requireFunction(world, place), 'FailedOperation.CreateAlias');
      if (findAlias(fn, alias.name)) {
        throw new ApiRefusal('ResourceInUse.Alias', `Alias [${alias.name}] already exists.`);
      }
      checkVersions(fn, alias);
      const times = { addedAt: clock.now(), modifiedAt: clock.now() };
      const description = alias.description ?? '';
      return withFunction(world, withAlias(fn, { ...alias, ...times, description }));
    });
    return {};
  },
});
