import { UNRESERVED_MEGABYTES } from '../../platform/api.ts';
import type { Limits } from '../../platform/limits.ts';
import type { FunctionRecord } from '../function-record.ts';
import type { ProvisionedRecord } from '../provisioned-record.ts';
import { atVersion } from '../versions.ts';
import type { NamespaceRecord } from '../world.ts';

const sum = (amounts: readonly number[]): number =>
  amounts.reduce((total, amount) => total + amount, 0);

const megabytesOf = (fn: FunctionRecord, { version, instances }: ProvisionedRecord): number =>
  instances * (atVersion(fn, version)?.settings.MemorySize ?? 0);

/** What all ready instances of a function take. */
export const provisionedMegabytes = (fn: FunctionRecord): number =>
  sum((fn.provisioned ?? []).map((item) => megabytesOf(fn, item)));

export const totalMegabytes = ({ concurrencyMegabytes }: NamespaceRecord, limits: Limits): number =>
  concurrencyMegabytes ?? limits.concurrencyMemory.max;

/** What the functions of a namespace have for themselves; all but one of them, where one is named. */
export const reservedMegabytes = ({ functions }: NamespaceRecord, butFor?: string): number =>
  sum(
    Object.values(functions)
      .filter(({ name }) => name !== butFor)
      .map(({ reservedMegabytes: own = 0 }) => own),
  );

/** How much of the concurrency's memory a function may provision in all. */
export const provisionable = (
  home: NamespaceRecord,
  fn: FunctionRecord,
  limits: Limits,
): number => {
  const free = totalMegabytes(home, limits) - reservedMegabytes(home) - UNRESERVED_MEGABYTES;
  return Math.max(0, fn.reservedMegabytes ?? free);
};

export type ProvisionedStatus = 'Done' | 'InProgress' | 'Failed';

export const provisionedStatus = (
  { readyAt, failure }: ProvisionedRecord,
  now: number,
): ProvisionedStatus => {
  if (readyAt > now) return 'InProgress';
  return failure === undefined ? 'Done' : 'Failed';
};
