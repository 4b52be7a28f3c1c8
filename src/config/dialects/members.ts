import type { Cursor } from '../cursor.ts';

/** One of several functions of a file, and the key it stands under. */
export interface Member {
  readonly key: string;
  readonly place: Cursor;
}

/** The functions of a file that has several: a map by key, a list of such maps, or a plain list. */
export const membersOf = (functions: Cursor): readonly Member[] => {
  if (functions.isMap) {
    return functions.fields().map(({ key, value }) => ({ key: key.value, place: value }));
  }
  return functions.items().map((place, index) => ({ key: String(index), place }));
};
