import { createHash } from 'node:crypto';
import { apiAction } from '../../action.ts';
import { pageOf, readPage } from '../../listing.ts';
import type { Parameters } from '../../parameters.ts';
import { functionOf } from './resource.ts';

const read = (parameters: Parameters) => {
  parameters.ignore('Category', 'ResourceRegion');
  return {
    service: parameters.requiredText('ServiceType'),
    prefix: parameters.requiredText('ResourcePrefix'),
    ids: parameters.requiredTexts('ResourceIds'),
    page: readPage(parameters),
  };
};

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

export const describeResourceTagsByResourceIds = apiAction({
  name: 'DescribeResourceTagsByResourceIds',
  read,
  perform: ({ ids, page, prefix, service: ServiceType }, { store }) => {
    const world = store.world();
    const tags = ids.flatMap((ResourceId) => {
      const fn = ServiceType === 'scf' ? functionOf(world, prefix, ResourceId) : undefined;
      return (fn?.tags ?? []).map(({ Key, Value }) => ({
        ...{ TagKey: Key, TagValue: Value, ResourceId, ServiceType },
        TagKeyMd5: md5(Key),
        TagValueMd5: md5(Value),
        Category: 'Custom',
      }));
    });
    const { limit: Limit, offset: Offset } = page;
    return { TotalCount: tags.length, Offset, Limit, Tags: pageOf(tags, page) };
  },
});
