import type { Action, PlannedChange, Reason } from '../events.ts';
import type { ResourceKind, Undertaking } from '../resources/resource-kind.ts';
import { type Difference, diff } from './diff.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';

/** One thing to do, in the order given. */
export interface Step {
  readonly address: string;
  readonly action: Action;
  run(): Promise<void>;
}

/** A change, and the steps that make it. */
export interface Change {
  readonly planned: PlannedChange;
  readonly steps: Steps;
  /** What it is made of, where there is that. */
  readonly states: { readonly desired: Snapshot | undefined; readonly live: Snapshot | undefined };
}

interface Steps {
  /** What must be gone before anything can be made: two objects of one name cannot be at once. */
  readonly clear: readonly Step[];
  readonly build: readonly Step[];
  /** What goes only when its successor is there. */
  readonly retire: readonly Step[];
}

/** What is wanted of one object, and what is there. */
export interface Pair<State extends object> {
  readonly desired: State | undefined;
  readonly live: State | undefined;
  /** Why it has to be replaced although none of its own fields asks for it. */
  readonly replaceBecause?: Reason;
  /** It has a successor under another name, so it goes only when that one is there. */
  readonly hasSuccessor?: boolean;
  /** Takes away what is live and not in the file. */
  readonly prune?: boolean;
  /** The file does not have it, and it is kept as it is. */
  readonly isUnmanaged?: boolean;
}

/** Plans one object of one kind. */
export const planChange = <State extends object>(
  kind: ResourceKind<State>,
  pair: Pair<State>,
  undertaking: Undertaking,
): Change | undefined => {
  const { desired, live, replaceBecause, hasSuccessor = false, prune = false } = pair;
  const subject = desired ?? live;
  if (!subject) return undefined;
  const wanted = desired && live && kind.complete ? kind.complete(desired, live, prune) : desired;
  const found = forced(diff(kind, wanted, live), live, replaceBecause);
  const address = kind.address(subject);
  return {
    planned: { address, kind: kind.name, ...found, ...unmanagedOf(kind, pair) },
    steps: stepsOf(kind, { desired: wanted, live, hasSuccessor }, found.action, undertaking),
    states: {
      desired: wanted && snapshotOf(kind.fields, wanted),
      live: live && snapshotOf(kind.fields, live),
    },
  };
};

const unmanagedOf = <State extends object>(
  kind: ResourceKind<State>,
  { desired, live, prune, isUnmanaged }: Pair<State>,
): Pick<PlannedChange, 'unmanaged'> => {
  if (isUnmanaged) return { unmanaged: [] };
  if (!desired || !live || prune) return {};
  const unmanaged = kind.unmanaged?.(desired, live) ?? [];
  return unmanaged.length > 0 ? { unmanaged } : {};
};

const forced = (
  found: Difference,
  live: object | undefined,
  because: Reason | undefined,
): Difference =>
  because && live ? { ...found, action: 'replace', reasons: [...found.reasons, because] } : found;

const NOTHING: Steps = { clear: [], build: [], retire: [] };

const stepsOf = <State extends object>(
  kind: ResourceKind<State>,
  { desired, live, hasSuccessor }: Pair<State>,
  action: Action,
  undertaking: Undertaking,
): Steps => {
  const step = (state: State, verb: Action, run: () => Promise<void>): Step[] => [
    { address: kind.address(state), action: verb, run },
  ];
  const create = (state: State) => step(state, 'create', () => kind.create(state, undertaking));
  const remove = (state: State) => step(state, 'remove', () => kind.remove(state, undertaking));
  if (action === 'keep') return NOTHING;
  if (!live) return desired ? { ...NOTHING, build: create(desired) } : NOTHING;
  if (!desired) return { ...NOTHING, [hasSuccessor ? 'retire' : 'clear']: remove(live) };
  if (action === 'update') {
    const update = () => kind.update(live, desired, undertaking);
    return { ...NOTHING, build: step(desired, action, update) };
  }
  const gone = kind.address(desired) === kind.address(live) ? 'clear' : 'retire';
  return { ...NOTHING, build: create(desired), [gone]: remove(live) };
};

/** The steps of all changes: what hangs on an object is removed before it and made after it. */
export const orderSteps = (changes: readonly Change[]): readonly Step[] => {
  const stage = (name: keyof Steps) => changes.flatMap(({ steps }) => steps[name]);
  return [...stage('clear').reverse(), ...stage('build'), ...stage('retire').reverse()];
};

/** Whether nothing at all would be done. */
export const isEmpty = (changes: readonly Change[]): boolean =>
  changes.every(({ planned }) => planned.action === 'keep');
