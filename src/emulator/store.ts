import { join } from 'node:path';
import type { Clock } from '../host/clock.ts';
import type { Files } from '../host/files.ts';
import { LIMITS, type Limits } from '../platform/limits.ts';
import { type CodeStore, openCodeStore } from './code-store/code-store.ts';
import { type Blobs, openBlobs } from './object-store/blobs.ts';
import { blobsOf } from './object-store/bucket-record.ts';
import { readState, writeState } from './state-file.ts';
import { allFunctions, newWorld, settledWorld, type World } from './world.ts';

/** The world, the code of its functions and what its buckets hold, kept in a folder. */
export interface Store {
  readonly code: CodeStore;
  readonly blobs: Blobs;
  /** The world as it is now. */
  world(): World;
  /** Goes over to another world. When this returns, that is on disk. */
  change(transition: (world: World) => World): void;
}

export interface StoreOptions {
  readonly folder: string;
  readonly clock: Clock;
  readonly files: Files;
  readonly limits?: Limits;
  /** Asked before each write: false where someone else may have the folder by now. */
  readonly mayWrite?: () => boolean;
}

/** Opens a store, or begins one. Throws a StoreUnreadable rather than overwrite what is there. */
export const openStore = async (options: StoreOptions): Promise<Store> => {
  const { clock, files, folder, limits = LIMITS, mayWrite = () => true } = options;
  files.makeFolder(folder);
  // What a crash left of writes that were never acknowledged.
  for (const { name } of files.list(folder)) {
    if (name.endsWith('.tmp')) files.remove(join(folder, name));
  }
  let state = readState(folder, files) ?? newWorld(clock.now());
  const code = await openCodeStore({
    folder: codeFolder(folder),
    files,
    limits,
    used: codeOf(state),
  });
  const blobs = openBlobs(blobFolder(folder), blobsOf(state.buckets), files);
  const world = (): World => settledWorld(state, clock.now());
  return {
    code,
    blobs,
    world,
    change: (transition) => {
      const next = transition(world());
      if (!mayWrite()) throw new Error(`${folder} was taken away while it was in use.`);
      writeState(folder, next, files);
      state = next;
    },
  };
};

/** Begins a store as a copy of another, which may be in use: what is written is never changed. */
export const copyStore = (from: string, to: string, files: Files): void => {
  const world = readState(from, files);
  if (!world) return;
  files.makeFolder(codeFolder(to));
  for (const sha256 of codeOf(world)) {
    const name = `${sha256}.zip`;
    files.writeAtomically(join(codeFolder(to), name), files.read(join(codeFolder(from), name)));
  }
  const blobs = blobsOf(world.buckets);
  if (blobs.size > 0) files.makeFolder(blobFolder(to));
  for (const sha256 of blobs) {
    const bytes = files.read(join(blobFolder(from), sha256));
    files.writeAtomically(join(blobFolder(to), sha256), bytes, 0o600);
  }
  writeState(to, world, files);
};

const blobFolder = (folder: string): string => join(folder, 'objects');

const codeFolder = (folder: string): string => join(folder, 'code');

const codeOf = (world: World): ReadonlySet<string> =>
  new Set(
    allFunctions(world)
      .flatMap((fn) => [fn, ...(fn.versions ?? [])])
      .flatMap(({ code }) => (code ? [code.sha256] : [])),
  );
