import type { FieldTable } from '../resources/resource-kind.ts';

/** One value of a state. */
export interface SnapshotValue {
  readonly value: unknown;
  /** It is never shown, and never kept as it is. */
  readonly sensitive: boolean;
}

/** What can be compared of a state, by the names that differences have; what is not set is not in it. */
export type Snapshot = Readonly<Record<string, SnapshotValue>>;

export const snapshotOf = <State extends object>(
  fields: FieldTable<State>,
  state: State,
): Snapshot => {
  // A FieldTable has the keys of State, and no others.
  const names = Object.keys(fields) as (keyof State & string)[];
  const compared = names.filter((name) => fields[name] !== 'never: the platform sets it');
  return Object.fromEntries(
    compared.flatMap((name) => {
      const sensitive = fields[name] === 'in place, never shown';
      return valuesOf(name, state[name]).map(([at, value]) => [at, { value, sensitive }] as const);
    }),
  );
};

/** A field that holds named values has one for each. */
const valuesOf = (field: string, value: unknown): readonly (readonly [string, unknown])[] => {
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[field, value]];
  return Object.entries(value).map(([name, item]) => [`${field}.${name}`, item] as const);
};
