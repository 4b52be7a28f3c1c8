import { functionResource, TAG_API_VERSION } from '../../../platform/api.ts';
import { LOCAL_ACCOUNT } from '../../account.ts';
import type { FunctionRecord } from '../../function-record.ts';
import { allFunctions, type World, withFunction } from '../../world.ts';
import { apiAction } from '../action.ts';
import type { Parameters } from '../parameters.ts';
import { ApiRefusal } from '../refusal.ts';

const read = (parameters: Parameters) => ({
  resource: parameters.requiredText('Resource'),
  replaced:
    parameters.groups('ReplaceTags')?.map((tag) => ({
      Key: tag.requiredText('TagKey'),
      Value: tag.requiredText('TagValue'),
    })) ?? [],
  gone: parameters.groups('DeleteTags')?.map((tag) => tag.requiredText('TagKey')) ?? [],
});

const requireResource = (world: World, resource: string): FunctionRecord => {
  const { uin } = LOCAL_ACCOUNT;
  const found = allFunctions(world).find(
    ({ id, region }) => functionResource({ region, uin, id }) === resource,
  );
  if (found) return found;
  const message = `Resource [${resource}] does not exist.`;
  throw new ApiRefusal('InvalidParameterValue.ResourceIdInvalid', message);
};

/** An action of the tag service: it sets some of the tags of one function, and takes others away. */
export const modifyResourceTags = apiAction({
  name: 'ModifyResourceTags',
  version: TAG_API_VERSION,
  read,
  perform: ({ resource, replaced, gone }, { store }) => {
    const both = replaced.find(({ Key }) => gone.includes(Key));
    if (both) {
      const message = `Tag [${both.Key}] cannot be set and taken away at once.`;
      throw new ApiRefusal('InvalidParameterValue.DeleteTagsParamError', message);
    }
    store.change((world) => {
      const fn = requireResource(world, resource);
      const left = new Map(fn.tags.map(({ Key, Value }) => [Key, Value]));
      for (const key of gone) left.delete(key);
      for (const { Key, Value } of replaced) left.set(Key, Value);
      const tags = [...left].map(([Key, Value]) => ({ Key, Value }));
      return withFunction(world, { ...fn, tags });
    });
    return {};
  },
});
