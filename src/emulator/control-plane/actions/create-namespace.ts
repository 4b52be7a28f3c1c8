import { NAMESPACE_PATTERN } from '../../../platform/api.ts';
import { findNamespace, withNamespace } from '../../world.ts';
import { apiAction } from '../action.ts';
import type { Parameters } from '../parameters.ts';
import { ApiRefusal } from '../refusal.ts';

const read = (parameters: Parameters) => {
  const name = parameters.requiredText('Namespace');
  if (!NAMESPACE_PATTERN.test(name)) {
    throw new ApiRefusal('InvalidParameterValue.NamespaceInvalid', `[${name}] is not valid.`);
  }
  parameters.ignore('ResourceEnv');
  return { name, description: parameters.text('Description') ?? '' };
};

export const createNamespace = apiAction({
  name: 'CreateNamespace',
  read,
  perform: ({ name, description }, { clock, limits, store }) => {
    store.change((world) => {
      if (findNamespace(world, name)) {
        throw new ApiRefusal('ResourceInUse.Namespace', `Namespace [${name}] already exists.`);
      }
      if (Object.keys(world.namespaces).length >= limits.namespaces.max) {
        const message = `There are ${limits.namespaces.max} namespaces already.`;
        throw new ApiRefusal('LimitExceeded.Namespace', message);
      }
      const now = clock.now();
      const home = { description, addedAt: now, modifiedAt: now, functions: {} };
      return withNamespace(world, name, home);
    });
    return {};
  },
});
