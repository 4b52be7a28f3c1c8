import type { JsonObject } from '../../../json.ts';
import { apiAction } from '../../action.ts';
import type { Parameters } from '../../parameters.ts';
import { eachResource, retagged } from './resource.ts';

const read = (parameters: Parameters) => ({
  resources: parameters.requiredTexts('ResourceList'),
  keys: parameters.requiredTexts('TagKeys'),
});

export const unTagResources = apiAction({
  name: 'UnTagResources',
  read,
  perform: ({ keys, resources }, { store }) => {
    let FailedResources: readonly JsonObject[] = [];
    store.change((world) => {
      const done = eachResource(world, resources, (next, fn) => retagged(next, fn, [], keys));
      FailedResources = done.failed;
      return done.world;
    });
    return { FailedResources };
  },
});
