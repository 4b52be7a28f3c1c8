import type { FunctionRecord } from '../../function-record.ts';
import type { JsonObject } from '../../json.ts';
import type { TriggerRecord } from '../../trigger-record.ts';
import { apiAction } from '../action.ts';
import { type Filter, isDescending, pageOf, readFilters, readPage, sorted } from '../listing.ts';
import { readFunctionName, requireFunction } from '../lookup.ts';
import type { Parameters } from '../parameters.ts';
import { ApiRefusal } from '../refusal.ts';
import { triggerAnswer } from '../trigger-answer.ts';

const ORDERS: Readonly<Record<string, (trigger: TriggerRecord) => number>> = {
  add_time: ({ addedAt }) => addedAt,
  mod_time: ({ modifiedAt }) => modifiedAt,
};

/** `Type` is not in the API model, but an official tool sends it. */
const FILTERS: Readonly<Record<string, (trigger: TriggerRecord) => string>> = {
  Qualifier: ({ qualifier }) => qualifier,
  TriggerName: ({ name }) => name,
  Description: ({ description }) => description,
  Type: ({ type }) => type,
};

const read = (parameters: Parameters) => {
  const orderBy = parameters.text('OrderBy') || 'mod_time';
  const key = Object.hasOwn(ORDERS, orderBy) ? ORDERS[orderBy] : undefined;
  if (!key) throw new ApiRefusal('InvalidParameterValue.OrderBy', `[${orderBy}] is not valid.`);
  const filters = readFilters(parameters);
  const unknown = filters.find(({ name }) => !Object.hasOwn(FILTERS, name));
  if (unknown) {
    const message = `The filter [${unknown.name}] is not valid.`;
    throw new ApiRefusal('InvalidParameterValue.Filters', message);
  }
  return {
    key,
    filters,
    descending: isDescending(parameters, 'DESC'),
    page: readPage(parameters),
    fn: readFunctionName(parameters),
  };
};

const passes = (trigger: TriggerRecord, { name, values }: Filter): boolean =>
  values.includes(String(FILTERS[name]?.(trigger)));

/** Only here does a trigger say which custom domains are bound to it; there are none. */
const item = (fn: FunctionRecord, trigger: TriggerRecord, gatewayUrl: string): JsonObject => ({
  ...triggerAnswer(fn, trigger, gatewayUrl),
  BoundResources: '',
});

export const listTriggers = apiAction({
  name: 'ListTriggers',
  read,
  perform: ({ filters, ...request }, { gatewayUrl, store }) => {
    const fn = requireFunction(store.world(), request.fn);
    const found = fn.triggers.filter((trigger) =>
      filters.every((filter) => passes(trigger, filter)),
    );
    const page = pageOf(sorted(found, request.key, request.descending), request.page);
    return {
      TotalCount: found.length,
      Triggers: page.map((trigger) => item(fn, trigger, gatewayUrl)),
    };
  },
});
