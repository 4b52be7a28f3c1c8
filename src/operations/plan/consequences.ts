import type { Change } from '../../engine/plan.ts';
import type { Consequences, FieldDifference, PlannedChange, TargetName } from '../../events.ts';
import { NEVER_MADE } from './plan-reasons.ts';

/** Says of a change what clients will notice of it. */
export const withConsequences = (change: Change, target: TargetName): Change => {
  const consequences = consequencesOf(change.planned, target);
  return consequences ? { ...change, planned: { ...change.planned, consequences } } : change;
};

const consequencesOf = (planned: PlannedChange, target: TargetName): Consequences | undefined => {
  const { kind, action, address, reasons } = planned;
  if (action === 'keep' || reasons.includes(NEVER_MADE)) return undefined;
  if (kind === 'function') return ofFunction(planned, target);
  if (kind !== 'trigger' || !address.includes('/url/')) return undefined;
  if (action === 'replace') return { url: replacedUrl(planned, target) };
  return { url: URLS[action] };
};

const URLS = { create: 'new', update: 'kept', remove: 'gone' } as const;

const ofFunction = (
  { action, address, differences }: PlannedChange,
  target: TargetName,
): Consequences | undefined => {
  if (action === 'create') return undefined;
  if (action === 'update') return { connections: 'kept', url: 'kept', isAssumed: true };
  const url = action === 'remove' ? 'gone' : replacedUrl({ differences }, target);
  return { connections: 'closed', closedBy: `remove ${address}`, url };
};

/** On the local target an address is made of names alone. */
const replacedUrl = (
  { differences }: { readonly differences: readonly FieldDifference[] },
  target: TargetName,
): Consequences['url'] => {
  const isRenamed = differences.some(({ field }) => NAMES.has(field));
  return target === 'local' && !isRenamed ? 'kept' : 'changed';
};

const NAMES: ReadonlySet<string> = new Set(['functionName', 'namespace', 'qualifier']);
