import { LIMITS, type LimitName, type Limits } from '../../platform/limits.ts';
import type { Account } from '../../resources/account.ts';

/** The documented limits, with the account's own numbers where it tells them. */
export const limitsOf = (account: Account | undefined, namespace: string): Limits => {
  if (!account) return LIMITS;
  const quotas = account.quotasOf(namespace);
  const { concurrencyMegabytes: memory } = account;
  return withMost(LIMITS, {
    timeout: quotas.timeoutSeconds,
    // The account's number is that of other functions: WebSocket functions run for longer.
    webSocketTimeout: atLeast(LIMITS.webSocketTimeout.max, quotas.timeoutSeconds),
    initTimeout: quotas.initTimeoutSeconds,
    functionsInNamespace: quotas.functions,
    triggersOfOneType: quotas.triggersOfOneSort,
    concurrencyMemory: memory,
    concurrencyMemoryElsewhere: memory,
  });
};

const atLeast = (least: number, told: number | undefined): number => Math.max(least, told ?? 0);

const withMost = (
  limits: Limits,
  most: Readonly<Partial<Record<LimitName, number | undefined>>>,
): Limits => {
  const changed = { ...limits };
  // The keys of the second argument are names of limits.
  for (const name of Object.keys(most) as LimitName[]) {
    const max = most[name];
    if (max !== undefined) changed[name] = { ...limits[name], max };
  }
  return changed;
};
