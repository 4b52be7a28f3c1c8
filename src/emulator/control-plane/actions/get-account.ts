import { ACCOUNT_LIMITS, COUNTED_TRIGGERS, TRIGGERS_IN_ALL } from '../../../platform/api.ts';
import type { Limits } from '../../../platform/limits.ts';
import type { JsonObject } from '../../json.ts';
import type { NamespaceRecord } from '../../world.ts';
import { apiAction } from '../action.ts';
import { provisionedMegabytes, reservedMegabytes, totalMegabytes } from '../concurrency.ts';

type Home = readonly [name: string, home: NamespaceRecord];

const usageOf = ([name, home]: Home, limits: Limits): JsonObject => {
  const functions = Object.values(home.functions);
  return {
    Namespace: name,
    Functions: functions.map((fn) => fn.name),
    FunctionsCount: functions.length,
    TotalConcurrencyMem: totalMegabytes(home, limits),
    TotalAllocatedConcurrencyMem: reservedMegabytes(home),
    TotalAllocatedProvisionedMem: functions.reduce((sum, fn) => sum + provisionedMegabytes(fn), 0),
  };
};

const limitsOf = ([name]: Home, limits: Limits): JsonObject => ({
  Namespace: name,
  FunctionsCount: limits.functionsInNamespace.max,
  TimeoutLimit: limits.timeout.max,
  InitTimeoutLimit: limits.initTimeout.max,
  ...ACCOUNT_LIMITS,
  Trigger: {
    ...Object.fromEntries(COUNTED_TRIGGERS.map((type) => [type, limits.triggersOfOneType.max])),
    Total: TRIGGERS_IN_ALL,
  },
});

export const getAccount = apiAction({
  name: 'GetAccount',
  read: () => undefined,
  perform: (_request, { limits, store }) => {
    const homes = Object.entries(store.world().namespaces);
    const reserved = homes.reduce((sum, [, home]) => sum + reservedMegabytes(home), 0);
    const { max } = limits.concurrencyMemory;
    return {
      AccountUsage: {
        NamespacesCount: homes.length,
        Namespace: homes.map((home) => usageOf(home, limits)),
        TotalConcurrencyMem: max,
        TotalAllocatedConcurrencyMem: reserved,
        UserConcurrencyMemLimit: max,
      },
      AccountLimit: {
        NamespacesCount: limits.namespaces.max,
        Namespace: homes.map((home) => limitsOf(home, limits)),
      },
    };
  },
});
