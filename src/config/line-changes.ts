/** What becomes of a line. */
export interface LineChange {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly line: string;
}

type Lines = readonly string[];

/** How far is looked for the place where two texts agree again; fixes change a line or two. */
const FARTHEST = 400;

/**
 * Changes that turn one list of lines into another. Where the lists part, the nearest place where
 * they agree again is taken: for fixes that is the shortest way, and for any texts it is a way.
 */
export const changesBetween = (before: Lines, after: Lines): readonly LineChange[] => {
  const changes: LineChange[] = [];
  let [old, fresh] = [0, 0];
  while (old < before.length || fresh < after.length) {
    const meeting = nextMeeting(
      before.slice(old, old + FARTHEST),
      after.slice(fresh, fresh + FARTHEST),
    );
    const { removed, added } = meeting ?? {
      removed: before.length - old,
      added: after.length - fresh,
    };
    for (const line of before.slice(old, old + removed)) changes.push({ kind: 'removed', line });
    for (const line of after.slice(fresh, fresh + added)) changes.push({ kind: 'added', line });
    old += removed;
    fresh += added;
    const kept = agreeing(before, after, old, fresh);
    for (const line of before.slice(old, old + kept)) changes.push({ kind: 'kept', line });
    old += kept;
    fresh += kept;
  }
  return changes;
};

/** How many lines go and come before the lists agree again; undefined where they never do. */
const nextMeeting = (before: Lines, after: Lines) => {
  for (let distance = 0; distance < before.length + after.length; distance += 1) {
    for (let removed = 0; removed <= distance; removed += 1) {
      const added = distance - removed;
      const line = before[removed];
      if (line !== undefined && line === after[added]) return { removed, added };
    }
  }
  return undefined;
};

/** How many lines are the same from here on. */
const agreeing = (before: Lines, after: Lines, old: number, fresh: number): number => {
  let count = 0;
  while (old + count < before.length && before[old + count] === after[fresh + count]) count += 1;
  return count;
};
