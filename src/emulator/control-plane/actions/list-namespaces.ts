import { utcDateTime } from '../../../host/clock.ts';
import type { NamespaceRecord } from '../../world.ts';
import { apiAction } from '../action.ts';
import { isDescending, pageOf, readPage, sorted } from '../listing.ts';
import type { Parameters } from '../parameters.ts';

const read = (parameters: Parameters) => {
  parameters.ignore('Orderby', 'SearchKey');
  return { descending: isDescending(parameters, 'DESC'), page: readPage(parameters) };
};

const item = ({ name, ...namespace }: NamespaceRecord & { readonly name: string }) => ({
  Name: name,
  Description: namespace.description,
  AddTime: utcDateTime(namespace.addedAt),
  ModTime: utcDateTime(namespace.modifiedAt),
  Type: 'default',
});

export const listNamespaces = apiAction({
  name: 'ListNamespaces',
  read,
  perform: ({ descending, page }, { store }) => {
    const all = Object.entries(store.world().namespaces).map(([name, home]) => ({ name, ...home }));
    const listed = pageOf(
      sorted(all, (home) => home.modifiedAt, descending),
      page,
    );
    return { TotalCount: all.length, Namespaces: listed.map(item) };
  },
});
