import type { Path } from '../../diagnostics/located.ts';
import { nearest } from '../../language/nearest.ts';
import type { Schema } from './field.ts';

/** The step of a path that stands for each item of a list. */
export const ANY_ITEM = '[]';
/** The step that stands for a key that anyone may choose. */
const ANY_KEY = '*';

/** Where a schema knows a key: the way to the map that holds it. */
type Homes = ReadonlyMap<string, readonly Path[]>;

/** A key that was probably meant, and the map it belongs into. */
export interface Suggestion {
  readonly key: string;
  readonly parent: Path;
}

const KNOWN = new WeakMap<Schema, Homes>();

const homesIn = (schema: Schema): Homes => {
  const known = KNOWN.get(schema);
  if (known) return known;
  const homes = new Map<string, Path[]>();
  const visit = (part: Schema, path: Path): void => {
    for (const [key, child] of Object.entries(part.properties ?? {})) {
      homes.set(key, [...(homes.get(key) ?? []), path]);
      visit(child, [...path, key]);
    }
    if (typeof part.additionalProperties === 'object') {
      visit(part.additionalProperties, [...path, ANY_KEY]);
    }
    if (part.items) visit(part.items, [...path, ANY_ITEM]);
    if (part.then) visit(part.then, path);
  };
  visit(schema, []);
  KNOWN.set(schema, homes);
  return homes;
};

/** What other tools call a field of the same kind; no slip leads from one to the other. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  codeUri: 'src',
  functionName: 'name',
  environmentVariables: 'envVariables',
};

const isAny = (step: string | number | undefined): boolean => step === ANY_ITEM || step === ANY_KEY;

/** A way with the steps that anyone may choose taken as the other way takes them. */
const alongside = (home: Path, path: Path): Path => {
  const different = home.findIndex((step, index) => step !== path[index] && !isAny(step));
  const reach = Math.min(different === -1 ? home.length : different, path.length);
  return [...path.slice(0, reach), ...home.slice(reach)];
};

const sharedLength = (a: Path, b: Path): number => {
  const different = a.findIndex((step, index) => step !== b[index]);
  return different === -1 ? a.length : different;
};

/** Of several homes the one that is nearest to where the key stands. */
const nearestHome = (homes: readonly Path[], path: Path): Path => {
  const [first = [], ...others] = homes.map((home) => alongside(home, path));
  return others.reduce((best, home) => {
    const gain = sharedLength(home, path) - sharedLength(best, path);
    return gain > 0 || (gain === 0 && home.length < best.length) ? home : best;
  }, first);
};

/**
 * What an unknown key was meant to be: a slip in a key of this map, a key of another map, or both.
 * A slip of one letter here goes first, a bigger one last.
 */
export const suggest = (
  key: string,
  path: Path,
  here: Schema,
  whole: Schema,
): Suggestion | undefined => {
  const keysHere = Object.keys(here.properties ?? {});
  const namesake = keysHere.find((name) => name === ELSEWHERE[key]);
  if (namesake) return { key: namesake, parent: path };
  const slipHere = nearest(key, keysHere, 1);
  if (slipHere) return { key: slipHere, parent: path };
  const homes = homesIn(whole);
  const meant = homes.has(key) ? key : nearest(key, homes.keys(), 1);
  if (meant) return { key: meant, parent: nearestHome(homes.get(meant) ?? [], path) };
  const bigSlip = nearest(key, keysHere);
  return bigSlip ? { key: bigSlip, parent: path } : undefined;
};
