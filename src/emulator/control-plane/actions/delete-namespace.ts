import { DEFAULTS } from '../../../platform/defaults.ts';
import { withoutNamespace } from '../../world.ts';
import { apiAction } from '../action.ts';
import { requireNamespace } from '../lookup.ts';
import type { Parameters } from '../parameters.ts';
import { ApiRefusal } from '../refusal.ts';

const read = (parameters: Parameters) => {
  const name = parameters.requiredText('Namespace');
  if (name === DEFAULTS.namespace) {
    const message = `The namespace [${name}] cannot be deleted.`;
    throw new ApiRefusal('InvalidParameterValue.Namespace', message);
  }
  return { name };
};

export const deleteNamespace = apiAction({
  name: 'DeleteNamespace',
  read,
  perform: ({ name }, { store }) => {
    store.change((world) => {
      const { functions } = requireNamespace(world, name);
      if (Object.keys(functions).length > 0) {
        const message = `There are functions in the namespace [${name}].`;
        throw new ApiRefusal('ResourceInUse.Namespace', message);
      }
      return withoutNamespace(world, name);
    });
    return {};
  },
});
