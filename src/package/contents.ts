import { join, relative, sep } from 'node:path';
import ignore from 'ignore';
import { type FileFacts, FileProblem, type Files, type FolderEntry } from '../host/files.ts';

/** One file of a package: where it stands in the zip, and what it is there. */
export interface PackedFile {
  /** With forward slashes, relative to the root of the package. */
  readonly path: string;
  /** 0755 or 0644: only whether the owner may execute it travels. */
  readonly mode: number;
  readonly bytes: Uint8Array;
}

/** The package cannot be made: what is wrong, and where. */
export interface PackageProblem {
  readonly kind: 'link leaves the folder' | 'link leads nowhere' | 'not a file';
  readonly path: string;
}

export type Contents =
  | { readonly kind: 'contents'; readonly files: readonly PackedFile[] }
  | { readonly kind: 'problem'; readonly problem: PackageProblem };

/** Never part of a function: version control, our own state, and droppings of file managers. */
const NEVER_PACKED = ['.git', '.scf-ws', '.DS_Store', 'Thumbs.db'];

const EXECUTABLE = 0o755;
const PLAIN = 0o644;
const OWNER_MAY_EXECUTE = 0o100;

interface Filter {
  readonly exclude: readonly string[];
  readonly include: readonly string[];
}

class Problem extends Error {
  readonly problem: PackageProblem;

  constructor(problem: PackageProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** The files of a code folder as they will stand in the zip, sorted by path. */
export const readContents = (folder: string, filter: Filter, files: Files): Contents => {
  try {
    const places = walk({ folder, filter: ignoring(filter), files, above: [] });
    const found = [...places].map((place) => pack(place, files));
    return { kind: 'contents', files: found.sort((a, b) => (a.path < b.path ? -1 : 1)) };
  } catch (error) {
    if (error instanceof Problem) return { kind: 'problem', problem: error.problem };
    throw error;
  }
};

/** More files than any package should have; what lies beyond is not counted. */
const MOST_COUNTED = 50_000;

/**
 * The bytes of a code folder before they are packed, counted until they are more than `most`.
 * What cannot be packed is told when somebody tries to; here it ends the count.
 */
export const measureContents = (
  folder: string,
  filter: Filter,
  files: Files,
  most: number,
): number => {
  let [bytes, count] = [0, 0];
  try {
    for (const { facts } of walk({ folder, filter: ignoring(filter), files, above: [] })) {
      bytes += facts.bytes;
      count += 1;
      if (bytes > most || count >= MOST_COUNTED) break;
    }
  } catch (error) {
    if (!(error instanceof Problem || error instanceof FileProblem)) throw error;
  }
  return bytes;
};

/** `include` takes back what `exclude` left out, as in today's deployer. */
const ignoring = ({ exclude, include }: Filter) =>
  ignore().add([...NEVER_PACKED, ...exclude, ...include.map((pattern) => `!${pattern}`)]);

interface Walk {
  readonly folder: string;
  readonly filter: ReturnType<typeof ignoring>;
  readonly files: Files;
  /** The real paths of the folders above, so that a link in a circle ends. */
  readonly above: readonly string[];
  /** The folder at the top, where this one is below it. */
  readonly top?: string;
}

/** A file on its way into a package. */
interface PlacedFile {
  readonly place: string;
  readonly path: string;
  readonly facts: FileFacts;
}

function* walk(at: Walk): Generator<PlacedFile> {
  const { folder, files, filter, above, top = folder } = at;
  const real = files.realPath(folder);
  if (above.includes(real)) return;
  for (const entry of files.list(folder)) {
    const place = join(folder, entry.name);
    const path = relative(top, place).split(sep).join('/');
    if (isIgnored(path, entry, filter)) continue;
    const facts = follow(place, path, entry, files, files.realPath(top));
    if (facts.kind === 'folder')
      yield* walk({ ...at, folder: place, above: [...above, real], top });
    else yield { place, path, facts };
  }
}

/** A link is left out by a pattern for a file or for a folder: it may be either. */
const isIgnored = (path: string, { kind }: FolderEntry, filter: Walk['filter']): boolean =>
  (kind !== 'folder' && filter.ignores(path)) ||
  ((kind === 'folder' || kind === 'link') && filter.ignores(`${path}/`));

/** What an entry leads to; a link may lead anywhere inside the folder, and nowhere else. */
const follow = (
  place: string,
  path: string,
  entry: FolderEntry,
  files: Files,
  top: string,
): FileFacts => {
  const facts = files.facts(place);
  if (!facts) throw new Problem({ kind: 'link leads nowhere', path });
  if (entry.kind === 'link' && !isInside(files.realPath(place), top)) {
    throw new Problem({ kind: 'link leaves the folder', path });
  }
  return facts;
};

const isInside = (place: string, folder: string): boolean =>
  place === folder || place.startsWith(folder + sep);

const pack = ({ place, path, facts }: PlacedFile, files: Files): PackedFile => {
  if (facts.kind !== 'file') throw new Problem({ kind: 'not a file', path });
  const mode = facts.mode & OWNER_MAY_EXECUTE ? EXECUTABLE : PLAIN;
  return { path, mode, bytes: files.read(place) };
};
