import type { FunctionRecord } from '../../function-record.ts';
import { apiAction } from '../action.ts';
import { functionItem } from '../function-answer.ts';
import { type Filter, isDescending, pageOf, readFilters, readPage, sorted } from '../listing.ts';
import { readNamespace, requireNamespace } from '../lookup.ts';
import type { Parameters } from '../parameters.ts';
import { ApiRefusal } from '../refusal.ts';

type Field = (fn: FunctionRecord) => string | number;

const ORDERS: Readonly<Record<string, Field>> = {
  AddTime: (fn) => fn.addedAt,
  ModTime: (fn) => fn.modifiedAt,
  FunctionName: (fn) => fn.name,
};

const FILTERS: Readonly<Record<string, Field>> = {
  Status: (fn) => fn.status,
  Type: (fn) => fn.type,
  FunctionType: (fn) => fn.type,
  Runtime: (fn) => fn.runtime,
  Role: (fn) => fn.settings.Role,
  VpcId: (fn) => String(fn.settings.VpcConfig['VpcId']),
  SubnetId: (fn) => String(fn.settings.VpcConfig['SubnetId']),
  ClsLogsetId: (fn) => fn.settings.ClsLogsetId,
  ClsTopicId: (fn) => fn.settings.ClsTopicId,
  AsyncRunEnable: (fn) => fn.asyncRunEnable,
  TraceEnable: (fn) => fn.traceEnable,
  PublicNetStatus: (fn) => String(fn.settings.PublicNetConfig['PublicNetStatus']),
};

const TAG_PREFIX = 'tag-';

const read = (parameters: Parameters) => {
  const orderBy = parameters.text('Orderby') || 'ModTime';
  const key = Object.hasOwn(ORDERS, orderBy) ? ORDERS[orderBy] : undefined;
  if (!key) throw new ApiRefusal('InvalidParameterValue', `Orderby [${orderBy}] is not valid.`);
  const filters = readFilters(parameters);
  for (const { name } of filters) refuseFilter(name);
  return {
    key,
    filters,
    descending: isDescending(parameters, 'DESC'),
    namespace: readNamespace(parameters),
    name: parameters.text('SearchKey') ?? '',
    description: parameters.text('Description') ?? '',
    page: readPage(parameters),
  };
};

const refuseFilter = (name: string): void => {
  if (name.startsWith(TAG_PREFIX) || Object.hasOwn(FILTERS, name)) return;
  throw new ApiRefusal('InvalidParameterValue', `The filter [${name}] is not valid.`);
};

const passes = (fn: FunctionRecord, { name, values }: Filter): boolean => {
  if (name.startsWith(TAG_PREFIX)) {
    const key = name.slice(TAG_PREFIX.length);
    return fn.tags.some((tag) => tag.Key === key && values.includes(tag.Value));
  }
  return values.includes(String(FILTERS[name]?.(fn)));
};

export const listFunctions = apiAction({
  name: 'ListFunctions',
  read,
  perform: ({ filters, namespace, ...request }, { store }) => {
    const all = Object.values(requireNamespace(store.world(), namespace).functions);
    const found = all.filter(
      (fn) =>
        fn.name.includes(request.name) &&
        fn.settings.Description.includes(request.description) &&
        filters.every((filter) => passes(fn, filter)),
    );
    const page = pageOf(sorted(found, request.key, request.descending), request.page);
    return { TotalCount: found.length, Functions: page.map(functionItem) };
  },
});
