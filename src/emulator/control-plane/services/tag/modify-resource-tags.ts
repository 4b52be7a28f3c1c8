import { apiAction } from '../../action.ts';
import type { Parameters } from '../../parameters.ts';
import { ApiRefusal } from '../../refusal.ts';
import { functionOfResource, readTags, retagged } from './resource.ts';

const read = (parameters: Parameters) => ({
  resource: parameters.requiredText('Resource'),
  added: readTags(parameters, 'ReplaceTags'),
  removed: parameters.groups('DeleteTags')?.map((tag) => tag.requiredText('TagKey')) ?? [],
});

export const modifyResourceTags = apiAction({
  name: 'ModifyResourceTags',
  read,
  perform: ({ added, removed, resource }, { store }) => {
    store.change((world) => {
      const fn = functionOfResource(world, resource);
      if (fn) return retagged(world, fn, added, removed);
      const message = `[${resource}] does not exist.`;
      throw new ApiRefusal('InvalidParameterValue.ResourceIdInvalid', message);
    });
    return {};
  },
});
