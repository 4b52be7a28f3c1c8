import type { FunctionRecord } from '../../function-record.ts';
import type { ProvisionedRecord } from '../../provisioned-record.ts';
import { withFunction } from '../../world.ts';
import { apiAction, type Surroundings } from '../action.ts';
import { provisionable, provisionedMegabytes, provisionedStatus } from '../concurrency.ts';
import { requireFunction, requireNamespace, requireSteady } from '../lookup.ts';
import { readProvisioned, requirePublished } from '../provisioned-request.ts';
import { ApiRefusal } from '../refusal.ts';

const NOT_NOW = 'FailedOperation.FunctionVersionStatusNotActive';

const recordOf = (
  { version, instances, type, triggerActions }: ReturnType<typeof readProvisioned>,
  { clock, failure, transitionMilliseconds }: Surroundings,
): ProvisionedRecord => ({
  ...{ version, instances, type, triggerActions },
  readyAt: clock.now() + transitionMilliseconds,
  ...(failure && { failure: failure.ErrorMessage }),
});

/** The new record in the place of the one of its version. */
const withProvisioned = (
  fn: FunctionRecord,
  record: ProvisionedRecord,
  now: number,
): FunctionRecord => {
  const { provisioned = [] } = fn;
  const old = provisioned.find(({ version }) => version === record.version);
  if (old && provisionedStatus(old, now) === 'InProgress') {
    const message = `Instances of version [${old.version}] are being provisioned.`;
    throw new ApiRefusal('FailedOperation.ProvisionedInProgress', message);
  }
  return { ...fn, provisioned: [...provisioned.filter((item) => item !== old), record] };
};

export const putProvisionedConcurrencyConfig = apiAction({
  name: 'PutProvisionedConcurrencyConfig',
  read: readProvisioned,
  perform: (request, surroundings) => {
    const { clock, limits, store } = surroundings;
    store.change((world) => {
      const fn = requireFunction(world, request);
      requireSteady(requirePublished(fn, request.version), NOT_NOW);
      const changed = withProvisioned(fn, recordOf(request, surroundings), clock.now());
      const most = provisionable(requireNamespace(world, request.namespace), fn, limits);
      if (provisionedMegabytes(changed) > most) {
        const message = `At most ${most} MB can be provisioned for this function.`;
        const ownOrAll = fn.reservedMegabytes === undefined ? BEYOND_ALL : BEYOND_OWN;
        throw new ApiRefusal(ownOrAll, message);
      }
      return withFunction(world, changed);
    });
    return {};
  },
});

const BEYOND_OWN = 'FailedOperation.ProvisionedExceedReserved';
const BEYOND_ALL = 'LimitExceeded.FunctionTotalProvisionedConcurrencyMemory';
