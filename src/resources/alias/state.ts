import type { FieldTable, LabelTable } from '../resource-kind.ts';

/** A name for a version of a function, which clients follow, as it should be or as it is. */
export interface AliasState {
  readonly functionName: string;
  readonly namespace: string;
  readonly name: string;
  /** The main version: it gets what nothing else gets. */
  readonly version: string;
  /** Percent of the connections that go to other versions. */
  readonly weights: Readonly<Record<string, number>>;
  /** Rules that lead some connections to other versions, in words of the API. */
  readonly matches: readonly string[];
  /** Undefined means: leave what is there. */
  readonly description: string | undefined;
}

const OTHER_ALIAS = {
  byReplacement: {
    code: 'alias/name-change',
    message: {
      en: 'An alias belongs to one function, and keeps its name.',
      zh: '别名属于某个函数，名称不可修改。',
    },
  },
};

export const aliasFields: FieldTable<AliasState> = {
  functionName: OTHER_ALIAS,
  namespace: OTHER_ALIAS,
  name: OTHER_ALIAS,
  version: 'in place',
  weights: 'in place',
  matches: 'in place',
  description: 'in place',
};

export const aliasLabels: LabelTable<AliasState> = {
  functionName: { label: { en: 'Function name', zh: '函数名称' } },
  namespace: { label: { en: 'Namespace', zh: '命名空间' } },
  name: { label: { en: 'Alias', zh: '别名' } },
  version: { label: { en: 'Main version', zh: '主版本' } },
  weights: { label: { en: 'Traffic to version', zh: '流量占比，版本' }, unit: 'percent' },
  matches: { label: { en: 'Routing rules', zh: '路由规则' } },
  description: { label: { en: 'Description', zh: '描述' } },
};

export const aliasAddress = ({ namespace, functionName, name }: AliasState): string =>
  `alias/${namespace}/${functionName}/${name}`;
