import { withFunction } from '../../world.ts';
import { apiAction } from '../action.ts';
import { provisionedStatus } from '../concurrency.ts';
import { readFunctionName, requireFunction } from '../lookup.ts';
import type { Parameters } from '../parameters.ts';
import { readPublished, requirePublished } from '../provisioned-request.ts';
import { ApiRefusal } from '../refusal.ts';

const read = (parameters: Parameters) => ({
  ...readFunctionName(parameters),
  version: readPublished(parameters),
});

export const deleteProvisionedConcurrencyConfig = apiAction({
  name: 'DeleteProvisionedConcurrencyConfig',
  read,
  perform: ({ version, ...name }, { clock, store }) => {
    store.change((world) => {
      const fn = requireFunction(world, name);
      requirePublished(fn, version);
      const { provisioned = [] } = fn;
      const gone = provisioned.find((record) => record.version === version);
      if (gone && provisionedStatus(gone, clock.now()) === 'InProgress') {
        const message = `Instances of version [${version}] are being provisioned.`;
        throw new ApiRefusal('FailedOperation.ProvisionedInProgress', message);
      }
      return withFunction(world, {
        ...fn,
        provisioned: provisioned.filter((record) => record !== gone),
      });
    });
    return {};
  },
});
