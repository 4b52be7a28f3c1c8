import type { Action, FieldDifference, Reason } from '../events.ts';
import type { FieldCost, FieldLabel, ResourceKind } from '../resources/resource-kind.ts';

export interface Difference {
  readonly action: Action;
  readonly differences: readonly FieldDifference[];
  readonly reasons: readonly Reason[];
}

/** The fields of a kind: what a change of each costs, and what it is called. */
type Fields<State extends object> = Pick<ResourceKind<State>, 'fields' | 'labels'>;

/** What it takes to bring what is live to what is desired. Knows no resource by name. */
export const diff = <State extends object>(
  { fields, labels }: Fields<State>,
  desired: State | undefined,
  live: State | undefined,
): Difference => {
  if (!desired) return { action: live ? 'remove' : 'keep', differences: [], reasons: [] };
  if (!live) return { action: 'create', differences: [], reasons: [] };
  // A FieldTable has the keys of State, and no others.
  const names = Object.keys(fields) as (keyof State & string)[];
  const changed = names.filter(
    (name) =>
      fields[name] !== 'never: the platform sets it' && !sameValue(desired[name], live[name]),
  );
  const reasons = changed.flatMap((name) => reasonsOf(fields[name]));
  return {
    action: changed.length === 0 ? 'keep' : reasons.length > 0 ? 'replace' : 'update',
    differences: changed.flatMap((name) =>
      differencesOf(
        { field: name, cost: fields[name], ...labels[name] },
        live[name],
        desired[name],
      ),
    ),
    reasons,
  };
};

const reasonsOf = (cost: FieldCost): readonly Reason[] => {
  if (typeof cost === 'string') return [];
  const { code, message, docs } = cost.byReplacement;
  return [{ code, message: { text: message }, ...(docs && { docs }) }];
};

interface Field extends FieldLabel {
  readonly field: string;
  readonly cost: FieldCost;
  readonly name?: string;
}

/** A field that holds named values differs name by name. */
const differencesOf = (
  field: Field,
  before: unknown,
  after: unknown,
): readonly FieldDifference[] => {
  if (!isRecord(before) || !isRecord(after)) return [difference(field, before, after)];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names
    .filter((name) => !sameValue(before[name], after[name]))
    .map((name) =>
      difference({ ...field, field: `${field.field}.${name}`, name }, before[name], after[name]),
    );
};

const difference = (
  { field, label, name, unit, cost }: Field,
  before: unknown,
  after: unknown,
): FieldDifference => {
  const sensitive = cost === 'in place, never shown';
  return {
    field,
    label,
    ...(name !== undefined && { name }),
    ...(unit && { unit }),
    before: sensitive ? masked(before) : before,
    after: sensitive ? masked(after) : after,
    effect: typeof cost === 'string' ? 'in place' : 'by replacement',
    sensitive,
  };
};

/** Whether there is a value is all that leaves this file. */
const masked = (value: unknown): string | undefined => (value === undefined ? undefined : '***');

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Deep equality of plain data; the order of keys does not matter, that of lists does. */
export const sameValue = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && sameValue(a[name], b[name]))
  );
};
