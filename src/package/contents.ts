import type { FileFacts, Files } from '../host/files.ts';
import { BOOTSTRAP_NAME } from '../platform/defaults.ts';
import { type PackagePattern, selectionOf } from './selection.ts';
import { type PackageProblem, PackagingStopped, problemOf, type Visited, walk } from './walk.ts';

/** One file of a package: where it stands in the zip, and what it is there. */
export interface PackedFile {
  /** With forward slashes, relative to the root of the package. */
  readonly path: string;
  /** 0755 or 0644: only whether the owner may execute it travels. */
  readonly mode: number;
  readonly bytes: number;
  /** Where it is on this machine. */
  readonly place: string;
}

export type Contents =
  | {
      readonly kind: 'contents';
      /** What is packed, sorted by path. */
      readonly files: readonly PackedFile[];
      /** All that was looked at, sorted by path. */
      readonly visited: readonly Visited[];
    }
  | { readonly kind: 'problem'; readonly problem: PackageProblem };

const EXECUTABLE = 0o755;
const PLAIN = 0o644;
const OWNER_MAY_EXECUTE = 0o100;

/** The files of a code folder as they will stand in the zip. */
export const readContents = (
  folder: string,
  patterns: readonly PackagePattern[],
  files: Files,
): Contents => {
  try {
    const visited = [...walk(folder, selectionOf(patterns), files)].sort(byPath);
    return { kind: 'contents', files: visited.flatMap(packed), visited };
  } catch (error) {
    return { kind: 'problem', problem: problemOf(error, folder) };
  }
};

/** By code units, which no locale changes. */
const byPath = (a: Visited, b: Visited): number => (a.path < b.path ? -1 : 1);

const packed = ({ path, place, facts }: Visited): PackedFile[] => {
  if (!facts) return [];
  if (facts.kind !== 'file') throw new PackagingStopped('not a file', path);
  if (ODD_NAME.test(path)) throw new PackagingStopped('name cannot be packed', path);
  return [{ path, place, mode: modeOf(path, facts), bytes: facts.bytes }];
};

/** A zip takes a backslash for a slash, and a letter with a colon for a drive. */
const ODD_NAME = /\\|^[A-Za-z]:/;

/** The platform starts the bootstrap file as a program, whatever it is on this machine. */
const modeOf = (path: string, { mode }: FileFacts): number =>
  path === BOOTSTRAP_NAME || mode & OWNER_MAY_EXECUTE ? EXECUTABLE : PLAIN;

/** More files than any package should have; what lies beyond is not counted. */
const MOST_COUNTED = 50_000;

/**
 * The bytes of a code folder before they are packed, counted until they are more than `most`.
 * What cannot be packed is told when somebody tries to; here it ends the count.
 */
export const measureContents = (
  folder: string,
  patterns: readonly PackagePattern[],
  files: Files,
  most: number,
): number => {
  let [bytes, count] = [0, 0];
  try {
    for (const { facts } of walk(folder, selectionOf(patterns), files)) {
      bytes += facts?.bytes ?? 0;
      count += facts ? 1 : 0;
      if (bytes > most || count >= MOST_COUNTED) break;
    }
  } catch (error) {
    problemOf(error, folder);
  }
  return bytes;
};
