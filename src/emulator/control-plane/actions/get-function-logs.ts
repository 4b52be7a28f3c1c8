import { LOG_ORDERS, MOST_LOGS } from '../../../platform/api.ts';
import { apiAction } from '../action.ts';
import { oneOf } from '../choice.ts';
import { readPage } from '../listing.ts';
import { readNamespace, requireFunction } from '../lookup.ts';
import type { Parameters } from '../parameters.ts';
import { ApiRefusal } from '../refusal.ts';

const UNUSED = ['Filter', 'Qualifier', 'FunctionRequestId', 'StartTime', 'EndTime'];

const read = (parameters: Parameters) => {
  const { offset, limit } = readPage(parameters);
  if (offset + limit > MOST_LOGS) {
    throw new ApiRefusal('LimitExceeded.Offset', `Offset and Limit are above ${MOST_LOGS}.`);
  }
  const order = parameters.text('Order');
  const orderBy = parameters.text('OrderBy');
  if (order) oneOf(['desc', 'asc'], order, 'Order', 'InvalidParameterValue.Order');
  if (orderBy) oneOf(LOG_ORDERS, orderBy, 'OrderBy', 'InvalidParameterValue.OrderBy');
  parameters.ignore(...UNUSED, 'SearchContext');
  return { namespace: readNamespace(parameters), name: parameters.text('FunctionName') };
};

/** No log is kept here, and an empty list would say that nothing was logged. */
export const getFunctionLogs = apiAction({
  name: 'GetFunctionLogs',
  read,
  perform: ({ namespace, name }, { store }) => {
    if (name) requireFunction(store.world(), { namespace, name });
    const message = 'The local target keeps no logs; scf-ws dev shows them as they are written.';
    throw new ApiRefusal('UnsupportedOperation', message);
  },
});
