import { matcherOf, type PackagePattern, type PatternPlace } from './selection.ts';
import type { Visited } from './walk.ts';

/** A pattern of the configuration that decides of no file, and why. */
export interface IdlePattern {
  readonly pattern: string;
  readonly place: PatternPlace;
  readonly why: 'names a folder' | 'overruled' | 'matches nothing';
}

/** What was written in vain: whoever wrote it believes that it does something. */
export const idlePatterns = (
  patterns: readonly PackagePattern[],
  visited: readonly Visited[],
): readonly IdlePattern[] => {
  const deciding = new Set(visited.flatMap(({ verdict: { because } }) => keysOf(because)));
  const paths = visited.map(({ path }) => path.replace(/\/$/, ''));
  const folders = new Set(paths.flatMap(foldersAbove));
  const isFolder = (path: string) => folders.has(path);
  return patterns.flatMap((pattern) => {
    const { glob, place } = pattern;
    if (!place || deciding.has(keyOf(glob, place))) return [];
    return [{ pattern: glob, place, why: reasonOf(pattern, paths, isFolder, folders) }];
  });
};

const reasonOf = (
  { glob, takesFolders }: PackagePattern,
  paths: readonly string[],
  isFolder: (path: string) => boolean,
  folders: ReadonlySet<string>,
): IdlePattern['why'] => {
  const matches = matcherOf(glob);
  const namesFolder = [...folders].some(matches);
  if (paths.some((path) => !isFolder(path) && matches(path))) return 'overruled';
  if (!namesFolder) return 'matches nothing';
  return takesFolders ? 'overruled' : 'names a folder';
};

const keysOf = (because: Visited['verdict']['because']): readonly string[] =>
  because.kind === 'pattern' && because.place ? [keyOf(because.pattern, because.place)] : [];

const keyOf = (pattern: string, { file, line }: PatternPlace): string =>
  JSON.stringify([pattern, file, line]);

/** `a` and `a/b` of `a/b/c`. */
const foldersAbove = (path: string): readonly string[] =>
  [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));
