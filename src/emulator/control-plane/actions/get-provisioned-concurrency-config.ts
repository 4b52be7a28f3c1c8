import type { JsonObject } from '../../json.ts';
import type { ProvisionedRecord } from '../../provisioned-record.ts';
import { apiAction } from '../action.ts';
import { provisionable, provisionedMegabytes, provisionedStatus } from '../concurrency.ts';
import { readFunctionName, requireFunction, requireNamespace } from '../lookup.ts';
import type { Parameters } from '../parameters.ts';
import { requirePublished } from '../provisioned-request.ts';

const read = (parameters: Parameters) => ({
  ...readFunctionName(parameters),
  version: parameters.text('Qualifier') || undefined,
});

const item = (record: ProvisionedRecord, now: number): JsonObject => {
  const Status = provisionedStatus(record, now);
  return {
    Qualifier: record.version,
    AllocatedProvisionedConcurrencyNum: record.instances,
    AvailableProvisionedConcurrencyNum: Status === 'Done' ? record.instances : 0,
    Status,
    StatusReason: Status === 'Failed' ? (record.failure ?? '') : '',
    TriggerActions: record.triggerActions,
  };
};

export const getProvisionedConcurrencyConfig = apiAction({
  name: 'GetProvisionedConcurrencyConfig',
  read,
  perform: ({ version, ...name }, { clock, limits, store }) => {
    const world = store.world();
    const fn = requireFunction(world, name);
    if (version !== undefined) requirePublished(fn, version);
    const found = (fn.provisioned ?? []).filter(
      (record) => version === undefined || record.version === version,
    );
    const most = provisionable(requireNamespace(world, name.namespace), fn, limits);
    const free = (most - provisionedMegabytes(fn)) / fn.settings.MemorySize;
    return {
      UnallocatedConcurrencyNum: Math.max(0, Math.floor(free)),
      Allocated: found.map((record) => item(record, clock.now())),
    };
  },
});
