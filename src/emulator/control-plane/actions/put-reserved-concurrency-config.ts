import { UNRESERVED_MEGABYTES } from '../../../platform/api.ts';
import { withFunction } from '../../world.ts';
import { apiAction } from '../action.ts';
import { provisionedMegabytes, reservedMegabytes, totalMegabytes } from '../concurrency.ts';
import { readFunctionName, requireFunction, requireNamespace, requireSteady } from '../lookup.ts';
import type { Parameters } from '../parameters.ts';
import { ApiRefusal } from '../refusal.ts';

const read = (parameters: Parameters) => {
  const megabytes = parameters.requiredInteger('ReservedConcurrencyMem');
  if (megabytes < 0) {
    const message = 'ReservedConcurrencyMem must not be below 0.';
    throw new ApiRefusal('InvalidParameterValue', message);
  }
  return { ...readFunctionName(parameters), megabytes };
};

export const putReservedConcurrencyConfig = apiAction({
  name: 'PutReservedConcurrencyConfig',
  read,
  perform: ({ megabytes, ...name }, { limits, store }) => {
    store.change((world) => {
      const found = requireFunction(world, name);
      const fn = requireSteady(found, 'FailedOperation.FunctionVersionStatusNotActive');
      const home = requireNamespace(world, name.namespace);
      const others = reservedMegabytes(home, fn.name) + UNRESERVED_MEGABYTES;
      const most = totalMegabytes(home, limits) - others;
      if (megabytes > most) {
        const message = `At most ${most} MB can be reserved for this function.`;
        throw new ApiRefusal('LimitExceeded.FunctionReservedConcurrencyMemory', message);
      }
      if (provisionedMegabytes(fn) > megabytes) {
        const message = `${provisionedMegabytes(fn)} MB are provisioned already.`;
        throw new ApiRefusal('FailedOperation.ProvisionedExceedReserved', message);
      }
      return withFunction(world, { ...fn, reservedMegabytes: megabytes });
    });
    return {};
  },
});
