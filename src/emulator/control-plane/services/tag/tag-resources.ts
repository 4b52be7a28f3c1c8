import type { JsonObject } from '../../../json.ts';
import { apiAction } from '../../action.ts';
import type { Parameters } from '../../parameters.ts';
import { eachResource, readTags, retagged } from './resource.ts';

const read = (parameters: Parameters) => ({
  resources: parameters.requiredTexts('ResourceList'),
  tags: readTags(parameters, 'Tags'),
});

export const tagResources = apiAction({
  name: 'TagResources',
  read,
  perform: ({ resources, tags }, { store }) => {
    let FailedResources: readonly JsonObject[] = [];
    store.change((world) => {
      const done = eachResource(world, resources, (next, fn) => retagged(next, fn, tags, []));
      FailedResources = done.failed;
      return done.world;
    });
    return { FailedResources };
  },
});
