import { createHmac, scryptSync } from 'node:crypto';
import type { Snapshot, SnapshotValue } from './snapshot.ts';

/** What tells whether a value changed, and not what it is; by the name of the field. */
export type Fingerprints = Readonly<Record<string, string>>;

const BYTES = 16;
/** Short secrets could be guessed one after the other, so that of each guess takes its time. */
const COST = { N: 4096, r: 8, p: 1 };

/** The salt keeps fingerprints of two files, and of two projects, from being compared. */
export const fingerprintOf = (
  field: string,
  { value, sensitive }: SnapshotValue,
  salt: string,
): string => {
  const words = `${field}\n${canonical(value)}`;
  if (sensitive) return scryptSync(words, salt, BYTES, COST).toString('hex');
  return createHmac('sha256', salt)
    .update(words)
    .digest('hex')
    .slice(0, BYTES * 2);
};

export const fingerprintsOf = (snapshot: Snapshot, salt: string): Fingerprints =>
  Object.fromEntries(
    Object.entries(snapshot).map(([field, value]) => [field, fingerprintOf(field, value, salt)]),
  );

/** The fields that are not the same on both sides, sorted. */
export const differingFields = (a: Fingerprints, b: Fingerprints): readonly string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]).sort();

/** The same data gives the same words, whatever the order of its keys. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  ) ?? '';
