import { join, relative, sep } from 'node:path';
import { type FileFacts, FileProblem, type Files, type FolderEntry } from '../host/files.ts';
import { readIgnoreFile } from './ignore-file.ts';
import { IGNORE_FILE, type IgnoreLayer, type Selection, type Verdict } from './selection.ts';

/** The package cannot be made: what is wrong, and where. */
export interface PackageProblem {
  readonly kind:
    | 'link leaves the folder'
    | 'link leads nowhere'
    | 'not a file'
    | 'unreadable'
    | 'name cannot be packed'
    | 'changed while being packed'
    | 'empty';
  readonly path: string;
}

export class PackagingStopped extends Error {
  readonly problem: PackageProblem;

  constructor(kind: PackageProblem['kind'], path: string) {
    super(kind);
    this.problem = { kind, path };
  }
}

/** A file of a code folder, or a folder that stays behind with all it holds (then with a slash at the end). */
export interface Visited {
  readonly path: string;
  readonly place: string;
  readonly verdict: Verdict;
  /** Undefined for what stays behind: nobody looks where it leads. */
  readonly facts: FileFacts | undefined;
}

interface Walk {
  readonly folder: string;
  readonly top: string;
  readonly selection: Selection;
  readonly files: Files;
  readonly layers: readonly IgnoreLayer[];
  readonly above: Verdict | undefined;
  /** The real paths of the folders above, so that a link in a circle ends. */
  readonly realPaths: readonly string[];
}

/** Everything in a code folder, and what becomes of it. Throws PackagingStopped or a FileProblem. */
export const walk = (folder: string, selection: Selection, files: Files): Generator<Visited> =>
  walkFolder({
    folder,
    top: folder,
    selection,
    files,
    layers: [],
    above: undefined,
    realPaths: [],
  });

function* walkFolder(at: Walk): Generator<Visited> {
  const { folder, files, realPaths } = at;
  const real = files.realPath(folder);
  if (realPaths.includes(real)) return;
  const entries = files.list(folder);
  const inside = {
    ...at,
    realPaths: [...realPaths, real],
    layers: [...at.layers, ...layersIn(entries, at)],
  };
  for (const entry of entries) yield* visit(entry, inside);
}

const layersIn = (entries: readonly FolderEntry[], { folder, top, files }: Walk): IgnoreLayer[] => {
  if (!entries.some(({ name, kind }) => name === IGNORE_FILE && kind === 'file')) return [];
  const text = Buffer.from(files.read(join(folder, IGNORE_FILE))).toString('utf8');
  const path = pathFrom(top, folder);
  return [{ folder: path && `${path}/`, lines: readIgnoreFile(text) }];
};

function* visit(entry: FolderEntry, at: Walk): Generator<Visited> {
  const place = join(at.folder, entry.name);
  const path = pathFrom(at.top, place);
  const verdict = judge(path, entry, at);
  const goesOn = entry.kind === 'folder' && at.selection.takesBack;
  if (!verdict.isPacked && (!goesOn || verdict.because.kind === 'never packed')) {
    const shown = entry.kind === 'folder' ? `${path}/` : path;
    yield { path: shown, place, verdict, facts: undefined };
    return;
  }
  if (!verdict.isPacked) {
    yield* walkFolder({ ...at, folder: place, above: verdict });
    return;
  }
  const facts = follow(place, path, entry, at);
  if (facts.kind === 'folder') yield* walkFolder({ ...at, folder: place, above: undefined });
  else yield { path, place, verdict, facts };
}

/** A link stays behind by a pattern for a file or for a folder: it may be either. */
const judge = (path: string, { kind }: FolderEntry, at: Walk): Verdict => {
  const { selection, layers, above } = at;
  const verdict = selection.judge({ path, isFolder: kind === 'folder', layers, above });
  if (kind !== 'link' || !verdict.isPacked) return verdict;
  return selection.judge({ path, isFolder: true, layers, above });
};

/** What an entry leads to; a link may lead anywhere inside the folder, and nowhere else. */
const follow = (place: string, path: string, entry: FolderEntry, { files, top }: Walk) => {
  const facts = files.facts(place);
  if (!facts)
    throw new PackagingStopped(entry.kind === 'link' ? 'link leads nowhere' : 'unreadable', path);
  if (entry.kind === 'link' && !isInside(files.realPath(place), files.realPath(top))) {
    throw new PackagingStopped('link leaves the folder', path);
  }
  return facts;
};

const isInside = (place: string, folder: string): boolean =>
  place === folder || place.startsWith(folder + sep);

const pathFrom = (top: string, place: string): string => relative(top, place).split(sep).join('/');

/** What stopped a package, if it is anything that a user can do something about. */
export const problemOf = (error: unknown, folder: string): PackageProblem => {
  if (error instanceof PackagingStopped) return error.problem;
  if (!(error instanceof FileProblem)) throw error;
  return { kind: 'unreadable', path: pathFrom(folder, error.path) };
};
