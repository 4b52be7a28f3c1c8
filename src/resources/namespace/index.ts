import { NAMESPACE_THERE } from '../../platform/api-errors.ts';
import { textOf } from '../answer.ts';
import type { ControlPlane } from '../control-plane.ts';
import { allPages } from '../pages.ts';
import { unless } from '../repeated.ts';
import type { ResourceKind } from '../resource-kind.ts';

/** A namespace is made where a function needs it, and never removed: others may use it. */
export interface NamespaceState {
  readonly name: string;
}

/** The names of all namespaces. */
export const readNamespaces = async (control: ControlPlane): Promise<readonly string[]> =>
  (await allPages('ListNamespaces', 'Namespaces', {}, control)).map(
    (namespace) => textOf(namespace, 'Name') ?? '',
  );

export const namespaceKind: ResourceKind<NamespaceState> = {
  name: 'namespace',
  fields: {
    name: {
      byReplacement: {
        code: 'namespace/name-change',
        message: { en: "A namespace's name cannot be changed.", zh: '命名空间名称不可修改。' },
      },
    },
  },
  labels: { name: { label: { en: 'Name', zh: '名称' } } },
  address: ({ name }) => `namespace/${name}`,
  // Others may have made it since it was looked for; whose it is does not matter.
  create: ({ name }, { control }) =>
    unless(NAMESPACE_THERE, () => control.call('CreateNamespace', { Namespace: name })),
  update: async () => {},
  remove: async () => {},
};
