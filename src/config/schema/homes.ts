import type { Path } from '../../diagnostics/located.ts';
import { nearest } from '../../language/nearest.ts';
import type { Schema } from './field.ts';

/** The step of a path that stands for each item of a list. */
export const ANY_ITEM = '[]';

/** Where a schema knows a key: the way to the map that holds it. */
type Homes = ReadonlyMap<string, readonly Path[]>;

/** A key that was probably meant, and the map it belongs into. */
export interface Suggestion {
  readonly key: string;
  readonly parent: Path;
}

const homesIn = (schema: Schema): Homes => {
  const homes = new Map<string, Path[]>();
  const visit = (part: Schema, path: Path): void => {
    for (const [key, child] of Object.entries(part.properties ?? {})) {
      homes.set(key, [...(homes.get(key) ?? []), path]);
      visit(child, [...path, key]);
    }
    if (part.items) visit(part.items, [...path, ANY_ITEM]);
  };
  visit(schema, []);
  return homes;
};

const sharedLength = (a: Path, b: Path): number => {
  const different = a.findIndex((step, index) => step !== b[index]);
  return different === -1 ? a.length : different;
};

/** Of several homes the one that is nearest to where the key stands. */
const nearestHome = (homes: readonly Path[], path: Path): Path => {
  const [first = [], ...others] = homes;
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
  const slipHere = nearest(key, keysHere, 1);
  if (slipHere) return { key: slipHere, parent: path };
  const homes = homesIn(whole);
  const meant = homes.has(key) ? key : nearest(key, homes.keys(), 1);
  if (meant) return { key: meant, parent: nearestHome(homes.get(meant) ?? [], path) };
  const bigSlip = nearest(key, keysHere);
  return bigSlip ? { key: bigSlip, parent: path } : undefined;
};
