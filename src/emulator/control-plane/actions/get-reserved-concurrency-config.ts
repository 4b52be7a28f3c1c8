import { apiAction } from '../action.ts';
import { readFunctionName, requireFunction } from '../lookup.ts';

export const getReservedConcurrencyConfig = apiAction({
  name: 'GetReservedConcurrencyConfig',
  read: readFunctionName,
  perform: (request, { store }) => ({
    ReservedMem: requireFunction(store.world(), request).reservedMegabytes ?? null,
  }),
});
