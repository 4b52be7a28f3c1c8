import { timeOf } from '../../../host/clock.ts';
import { LOG_ORDERS, MOST_LOGS } from '../../../platform/api.ts';
import { apiAction } from '../action.ts';
import { oneOf } from '../choice.ts';
import {
  type Invocation,
  invocationsIn,
  logAnswer,
  RESULTS,
  resultFits,
} from '../invocation-answer.ts';
import { pageOf, readPage, sorted } from '../listing.ts';
import { readNamespace, requireFunction } from '../lookup.ts';
import type { Parameters } from '../parameters.ts';
import { ApiRefusal } from '../refusal.ts';

const read = (parameters: Parameters) => {
  const page = readPage(parameters);
  if (page.offset + page.limit > MOST_LOGS) {
    throw new ApiRefusal('LimitExceeded.Offset', `Offset and Limit are above ${MOST_LOGS}.`);
  }
  const order = parameters.text('Order') || 'desc';
  const orderBy = parameters.text('OrderBy') || 'start_time';
  oneOf(['desc', 'asc'], order, 'Order', 'InvalidParameterValue.Order');
  oneOf(LOG_ORDERS, orderBy, 'OrderBy', 'InvalidParameterValue.OrderBy');
  const result = parameters.group('Filter')?.text('RetCode') || 'all';
  oneOf(RESULTS, result, 'Filter.RetCode', 'InvalidParameterValue.Filters');
  parameters.ignore('Qualifier', 'SearchContext');
  return {
    ...{ page, orderBy, result },
    descending: order === 'desc',
    from: readTime(parameters, 'StartTime') ?? 0,
    to: readTime(parameters, 'EndTime') ?? Number.POSITIVE_INFINITY,
    requestId: parameters.text('FunctionRequestId') || undefined,
    namespace: readNamespace(parameters),
    name: parameters.text('FunctionName') || undefined,
  };
};

const TIME = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/;

/** `2017-05-16 20:00:00`; all times of the local target are in UTC. */
const readTime = (parameters: Parameters, name: string): number | undefined => {
  const text = parameters.text(name);
  if (!text) return undefined;
  const time = timeOf(text.replace(TIME, '$1T$2Z'));
  if (TIME.test(text) && !Number.isNaN(time)) return time;
  throw new ApiRefusal('InvalidParameterValue', `${name} [${text}] is not valid.`);
};

const KEYS: Readonly<Record<string, (invocation: Invocation) => string | number>> = {
  function_name: ({ name }) => name,
  duration: ({ end }) => end?.durationMilliseconds ?? 0,
  // Memory is not measured here.
  mem_usage: () => 0,
  start_time: ({ startedAt }) => startedAt,
};

type Request = ReturnType<typeof read>;

const isWanted = (invocation: Invocation, request: Request): boolean =>
  invocation.namespace === request.namespace &&
  (request.name === undefined || invocation.name === request.name) &&
  (request.requestId === undefined || invocation.requestId === request.requestId) &&
  invocation.startedAt >= request.from &&
  invocation.startedAt <= request.to &&
  resultFits(invocation, request.result);

export const getFunctionLogs = apiAction({
  name: 'GetFunctionLogs',
  read,
  perform: (request, { logs, store }) => {
    const { name, namespace, orderBy, descending, page } = request;
    if (name) requireFunction(store.world(), { namespace, name });
    const found = invocationsIn(logs()).filter((invocation) => isWanted(invocation, request));
    const key = KEYS[orderBy] ?? (() => 0);
    const ordered = sorted(found, key, descending);
    return { TotalCount: found.length, Data: pageOf(ordered, page).map(logAnswer) };
  },
});
