import { DEFAULTS } from '../../../platform/defaults.ts';
import { withFunction } from '../../world.ts';
import { apiAction } from '../action.ts';
import { readFunctionName, requireFunction, requireSteady } from '../lookup.ts';
import type { Parameters } from '../parameters.ts';
import { ApiRefusal } from '../refusal.ts';
import { readAliasName, requireAlias } from '../routing.ts';

const read = (parameters: Parameters) => {
  const name = readAliasName(parameters);
  if (name === DEFAULTS.qualifier) {
    throw new ApiRefusal('InvalidParameterValue.Alias', `${name} cannot be deleted.`);
  }
  return { ...readFunctionName(parameters), alias: name };
};

export const deleteAlias = apiAction({
  name: 'DeleteAlias',
  read,
  perform: (request, { store }) => {
    store.change((world) => {
      const found = requireFunction(world, request);
      const fn = requireSteady(found, 'FailedOperation.DeleteAlias');
      const { name: gone } = requireAlias(fn, request.alias);
      return withFunction(world, {
        ...fn,
        aliases: (fn.aliases ?? []).filter(({ name }) => name !== gone),
        triggers: fn.triggers.filter(({ qualifier }) => qualifier !== gone),
      });
    });
    return {};
  },
});
