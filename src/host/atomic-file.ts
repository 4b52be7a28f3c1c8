import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** A file that takes the place of an old one when it is complete, and not before. */
export interface AtomicFile {
  write(content: Uint8Array | string): void;
  /** Puts it in its place, on disk. */
  commit(): void;
  /** Leaves the old one as it is; does nothing where this one has taken its place. */
  discard(): void;
}

let drafts = 0;

export const openAtomicFile = (path: string, mode?: number): AtomicFile => {
  drafts += 1;
  const draft = `${path}.${process.pid}-${drafts}.tmp`;
  const descriptor = openSync(draft, 'wx', mode ?? 0o644);
  let [isOpen, isThere] = [true, true];
  const close = () => {
    if (isOpen) closeSync(descriptor);
    isOpen = false;
  };
  return {
    write: (content) => writeFileSync(descriptor, content),
    commit: () => {
      // The umask takes bits from a new file; a mode that is asked for is meant as it is.
      if (mode !== undefined) fchmodSync(descriptor, mode);
      fsyncSync(descriptor);
      close();
      renameSync(draft, path);
      isThere = false;
      syncFolder(dirname(path));
    },
    discard: () => {
      close();
      if (isThere) rmSync(draft, { force: true });
    },
  };
};

/** What was made or renamed in a folder is on disk when the folder is. */
export const syncFolder = (folder: string): void => {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};
