import type { Limits } from '../../../platform/limits.ts';
import { withNamespace } from '../../world.ts';
import { apiAction } from '../action.ts';
import { requireNamespace } from '../lookup.ts';
import type { Parameters } from '../parameters.ts';
import { readDescription } from '../settings/sizes.ts';

const read = (parameters: Parameters, limits: Limits) => {
  parameters.requiredText('Description');
  return {
    name: parameters.requiredText('Namespace'),
    description: readDescription(parameters, limits) ?? '',
  };
};

export const updateNamespace = apiAction({
  name: 'UpdateNamespace',
  read,
  perform: ({ name, description }, { clock, store }) => {
    store.change((world) => {
      const home = requireNamespace(world, name);
      return withNamespace(world, name, { ...home, description, modifiedAt: clock.now() });
    });
    return {};
  },
});
