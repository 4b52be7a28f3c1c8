import { globToRegExp, withoutBraces } from './glob.ts';
import type { IgnoreLine } from './ignore-file.ts';

/** The file that says, with the meaning of a .gitignore, what of its folder stays behind. */
export const IGNORE_FILE = '.scfignore';

/** A pattern of the configuration; the last one that speaks of a file decides. */
export interface PackagePattern {
  readonly glob: string;
  /** Whether what it matches is packed, or stays behind. */
  readonly packs: boolean;
  /** Stands for all that a folder holds where it matches the folder; else it speaks of files alone. */
  readonly takesFolders: boolean;
  /** Where it is written; undefined for what a deployer does by itself. */
  readonly place?: PatternPlace;
}

export interface PatternPlace {
  readonly file: string;
  readonly line: number;
}

/** Why a file is packed or not. */
export type Because =
  | { readonly kind: 'no pattern' }
  | { readonly kind: 'never packed' }
  | {
      readonly kind: 'deployer' | 'pattern';
      readonly pattern: string;
      readonly place?: PatternPlace;
    };

export interface Verdict {
  readonly isPacked: boolean;
  readonly because: Because;
}

/** The ignore file of a folder: `folder` is empty at the top, and ends with a slash below. */
export interface IgnoreLayer {
  readonly folder: string;
  readonly lines: readonly IgnoreLine[];
}

/** Something that is found on the way through a code folder. */
export interface Found {
  /** With forward slashes, relative to the top. */
  readonly path: string;
  readonly isFolder: boolean;
  /** The ignore files of the folders above it, from the top down. */
  readonly layers: readonly IgnoreLayer[];
  /** What was said of the folder that it is in, where that stays behind. */
  readonly above: Verdict | undefined;
}

/** Version control, our own files, and droppings of file managers. */
const NEVER_PACKED: ReadonlySet<string> = new Set([
  '.git',
  '.scf-ws',
  IGNORE_FILE,
  '.DS_Store',
  'Thumbs.db',
]);

const NO_PATTERN: Verdict = { isPacked: true, because: { kind: 'no pattern' } };
const NEVER: Verdict = { isPacked: false, because: { kind: 'never packed' } };

export interface Selection {
  judge(found: Found): Verdict;
  /** Whether anything may be taken back from a folder that stays behind. */
  readonly takesBack: boolean;
}

/** What the patterns of a configuration and the ignore files select together. */
export const selectionOf = (patterns: readonly PackagePattern[]): Selection => {
  const rules = patterns.map((pattern) => ({ pattern, matches: matcherOf(pattern.glob) }));
  return {
    takesBack: patterns.some(({ packs }) => packs),
    judge: (found) => {
      const { path, isFolder } = found;
      if (NEVER_PACKED.has(path.slice(path.lastIndexOf('/') + 1))) return NEVER;
      const rule = rules.findLast(
        ({ pattern, matches }) => (pattern.takesFolders || !isFolder) && matches(path),
      );
      return rule ? verdictOf(rule.pattern) : (found.above ?? ignoredBy(found) ?? NO_PATTERN);
    },
  };
};

const verdictOf = ({ glob, packs, place }: PackagePattern): Verdict => ({
  isPacked: packs,
  because: place ? { kind: 'pattern', pattern: glob, place } : { kind: 'deployer', pattern: glob },
});

/** The deepest ignore file that speaks of it decides, and in it the last line that does. */
const ignoredBy = ({ path, isFolder, layers }: Found): Verdict | undefined => {
  for (const { folder, lines } of layers.toReversed()) {
    const inside = path.slice(folder.length);
    const line = lines.findLast((candidate) => candidate.matches(inside, isFolder));
    if (!line) continue;
    const place = { file: `${folder}${IGNORE_FILE}`, line: line.line };
    const because = { kind: 'pattern' as const, pattern: line.pattern, place };
    return { isPacked: line.takesBack, because };
  }
  return undefined;
};

/** As deployers read it: braces are alternatives, and `x/**` names the folder x too. */
export const matcherOf = (glob: string): ((path: string) => boolean) => {
  const expressions = withoutBraces(glob.replace(/^\.\//, '').replace(/\/$/, ''))
    .flatMap((one) => (one.endsWith('/**') ? [one, one.slice(0, -'/**'.length)] : [one]))
    .map(globToRegExp);
  return (path) => expressions.some((expression) => expression.test(path));
};
