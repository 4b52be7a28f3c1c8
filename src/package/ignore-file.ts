import { globToRegExp } from './glob.ts';

/** One line of an ignore file that says something. */
export interface IgnoreLine {
  /** Counts from 1. */
  readonly line: number;
  readonly pattern: string;
  /** Takes back what an earlier line left out. */
  readonly takesBack: boolean;
  /** `path` is relative to the folder of the file. */
  matches(path: string, isFolder: boolean): boolean;
}

/** The lines of an ignore file, with the meaning that git gives them. */
export const readIgnoreFile = (text: string): readonly IgnoreLine[] =>
  text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((written, index) => lineOf(written.replace(/\r$/, ''), index + 1) ?? []);

const lineOf = (written: string, line: number): IgnoreLine | undefined => {
  const pattern = withoutTrailingSpaces(written);
  if (pattern === '' || pattern.startsWith('#')) return undefined;
  const takesBack = pattern.startsWith('!');
  const body = takesBack ? pattern.slice(1) : pattern;
  const foldersOnly = body.endsWith('/');
  const glob = foldersOnly ? body.slice(0, -1) : body;
  if (glob === '') return undefined;
  // A slash at the beginning or inside ties the pattern to the folder of the file.
  const isTied = glob.includes('/');
  const expression = globToRegExp(isTied ? glob.replace(/^\//, '') : glob);
  return {
    line,
    pattern,
    takesBack,
    matches: (path, isFolder) =>
      (isFolder || !foldersOnly) &&
      expression.test(isTied ? path : path.slice(path.lastIndexOf('/') + 1)),
  };
};

/** Spaces at the end do not count, unless a backslash keeps them. */
const withoutTrailingSpaces = (line: string): string => {
  const [, kept = ''] = /^((?:\\.|[^\\]|\\$)*?) *$/s.exec(line) ?? [];
  return kept;
};
