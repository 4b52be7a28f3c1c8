import { UNRESERVED_MEGABYTES } from '../../../platform/api.ts';
import { withNamespace } from '../../world.ts';
import { apiAction } from '../action.ts';
import { reservedMegabytes } from '../concurrency.ts';
import { readNamespace, requireNamespace } from '../lookup.ts';
import type { Parameters } from '../parameters.ts';
import { ApiRefusal } from '../refusal.ts';

const read = (parameters: Parameters) => ({
  namespace: readNamespace(parameters),
  megabytes: parameters.requiredInteger('TotalConcurrencyMem'),
});

export const putTotalConcurrencyConfig = apiAction({
  name: 'PutTotalConcurrencyConfig',
  read,
  perform: ({ namespace, megabytes }, { limits, store }) => {
    store.change((world) => {
      const home = requireNamespace(world, namespace);
      const { max } = limits.concurrencyMemory;
      if (megabytes > max) {
        const message = `The account has ${max} MB of concurrency.`;
        throw new ApiRefusal('LimitExceeded.UserTotalConcurrencyMemory', message);
      }
      const least = reservedMegabytes(home) + UNRESERVED_MEGABYTES;
      if (megabytes < least) {
        const message = `At least ${least} MB are needed for what is reserved already.`;
        throw new ApiRefusal('FailedOperation.ReservedExceedTotal', message);
      }
      return withNamespace(world, namespace, { ...home, concurrencyMegabytes: megabytes });
    });
    return {};
  },
});
