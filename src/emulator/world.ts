import { DEFAULTS } from '../platform/defaults.ts';
import { type FunctionRecord, settled } from './function-record.ts';
import type { Buckets } from './object-store/bucket-record.ts';

export interface NamespaceRecord {
  readonly description: string;
  readonly addedAt: number;
  readonly modifiedAt: number;
  /** What its functions may take of the account's concurrency; all of it, where nobody said. */
  readonly concurrencyMegabytes?: number;
  readonly functions: Readonly<Record<string, FunctionRecord>>;
}

/** All that exists on the local target. One region: whichever is asked for, this is it. */
export interface World {
  readonly namespaces: Readonly<Record<string, NamespaceRecord>>;
  readonly buckets: Buckets;
}

/** The world of an account that has done nothing yet: it has the default namespace. */
export const newWorld = (now: number): World => ({
  namespaces: {
    [DEFAULTS.namespace]: { description: '', addedAt: now, modifiedAt: now, functions: {} },
  },
  buckets: {},
});

const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

export const findNamespace = (world: World, name: string): NamespaceRecord | undefined =>
  own(world.namespaces, name);

export const findFunction = (
  world: World,
  namespace: string,
  name: string,
): FunctionRecord | undefined => {
  const home = findNamespace(world, namespace);
  return home && own(home.functions, name);
};

export const allFunctions = (world: World): readonly FunctionRecord[] =>
  Object.values(world.namespaces).flatMap(({ functions }) => Object.values(functions));

export const withNamespace = (world: World, name: string, home: NamespaceRecord): World => ({
  ...world,
  namespaces: { ...world.namespaces, [name]: home },
});

export const withoutNamespace = (world: World, name: string): World => {
  const { [name]: _, ...others } = world.namespaces;
  return { ...world, namespaces: others };
};

const withFunctions = (
  world: World,
  namespace: string,
  change: (functions: NamespaceRecord['functions']) => NamespaceRecord['functions'],
): World => {
  const home = findNamespace(world, namespace);
  if (!home) return world;
  const changed = { ...home, functions: change(home.functions) };
  return { ...world, namespaces: { ...world.namespaces, [namespace]: changed } };
};

/** Puts a function into its namespace, in the place of the one of its name. */
export const withFunction = (world: World, fn: FunctionRecord): World =>
  withFunctions(world, fn.namespace, (functions) => ({ ...functions, [fn.name]: fn }));

export const withoutFunction = (world: World, namespace: string, name: string): World =>
  withFunctions(world, namespace, ({ [name]: _, ...others }) => others);

/** The world as it is at a moment: states that are due have come about. */
export const settledWorld = (world: World, now: number): World => {
  const due = allFunctions(world).filter((fn) => settled(fn, now) !== fn);
  return due.reduce((next, fn) => withFunction(next, settled(fn, now)), world);
};
