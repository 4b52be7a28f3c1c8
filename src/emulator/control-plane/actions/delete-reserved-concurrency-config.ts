import { withFunction } from '../../world.ts';
import { apiAction } from '../action.ts';
import { readFunctionName, requireFunction } from '../lookup.ts';

/** Nothing needs to be there: what is not reserved is as wanted already. */
export const deleteReservedConcurrencyConfig = apiAction({
  name: 'DeleteReservedConcurrencyConfig',
  read: readFunctionName,
  perform: (request, { store }) => {
    store.change((world) => {
      const { reservedMegabytes: _, ...fn } = requireFunction(world, request);
      return withFunction(world, fn);
    });
    return {};
  },
});
