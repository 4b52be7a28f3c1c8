import { changesBetween, type LineChange } from './line-changes.ts';

/** Lines around a change that a patch shows, so that its place can be found again. */
const CONTEXT = 3;

/** One file as it is and as it is to be. */
export interface FileChange {
  /** Relative to where the patch is applied. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly modes?: { readonly before: number; readonly after: number };
  /** What may be shown of a line: where that is less than the line, it is shown only if it must. */
  readonly shown?: (line: string) => string;
}

const ALL_OF_IT = (line: string): string => line;

/** The lines of a text, each with its line end. */
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** A change of a file in the unified format, as `git apply` and `patch` read it. */
export const patchOf = (change: FileChange): string => {
  const { file, before, after, modes, shown = ALL_OF_IT } = change;
  const path = file.replaceAll('\\', '/');
  const head = [`diff --git a/${path} b/${path}\n`];
  if (modes && modes.before !== modes.after) {
    head.push(`old mode ${gitMode(modes.before)}\n`, `new mode ${gitMode(modes.after)}\n`);
  }
  const hunks = hunksOf(changesBetween(linesOf(before), linesOf(after)), shown);
  if (hunks.length > 0) head.push(`--- a/${path}\n`, `+++ b/${path}\n`);
  return [...head, ...hunks.map((hunk) => renderHunk(hunk, shown))].join('');
};

/** Git knows two modes of a file. */
const gitMode = (mode: number): string => ((mode & 0o100) === 0 ? '100644' : '100755');

interface Hunk {
  /** How many lines stand before it, in each text. */
  readonly oldStart: number;
  readonly newStart: number;
  readonly changes: readonly LineChange[];
}

const hunksOf = (
  changes: readonly LineChange[],
  shown: (line: string) => string,
): readonly Hunk[] => {
  const isShown = shownNear(changes, shown);
  const hunks: Hunk[] = [];
  let [oldStart, newStart] = [0, 0];
  let open: LineChange[] | undefined;
  for (const [index, change] of changes.entries()) {
    if (isShown(index) && !open) {
      open = [];
      hunks.push({ oldStart, newStart, changes: open });
    }
    if (isShown(index)) open?.push(change);
    else open = undefined;
    if (change.kind !== 'added') oldStart += 1;
    if (change.kind !== 'removed') newStart += 1;
  }
  return hunks;
};

/** Whether a line is changed, or close to one that is; what is hidden ends what is close. */
const shownNear = (
  changes: readonly LineChange[],
  shown: (line: string) => string,
): ((index: number) => boolean) => {
  const near = new Set<number>();
  const walk = (from: number, step: 1 | -1): void => {
    for (let far = 1; far <= CONTEXT; far += 1) {
      const index = from + far * step;
      const change = changes[index];
      if (change?.kind === 'kept' && shown(change.line) !== change.line) return;
      near.add(index);
    }
  };
  for (const [index, { kind }] of changes.entries()) {
    if (kind === 'kept') continue;
    near.add(index);
    walk(index, -1);
    walk(index, 1);
  }
  return (index) => near.has(index);
};

const MARKS = { kept: ' ', removed: '-', added: '+' } as const;

const renderHunk = (
  { oldStart, newStart, changes }: Hunk,
  shown: (line: string) => string,
): string => {
  const oldCount = changes.filter(({ kind }) => kind !== 'added').length;
  const newCount = changes.filter(({ kind }) => kind !== 'removed').length;
  const lines = changes.map(({ kind, line }) => {
    const end = line.endsWith('\n') ? '' : '\n\\ No newline at end of file\n';
    return `${MARKS[kind]}${shown(line)}${end}`;
  });
  const range = `-${rangeOf(oldStart, oldCount)} +${rangeOf(newStart, newCount)}`;
  return `@@ ${range} @@\n${lines.join('')}`;
};

/** An empty range names the line before it. */
const rangeOf = (start: number, count: number): string =>
  `${count === 0 ? start : start + 1},${count}`;
