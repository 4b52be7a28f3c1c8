import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type AtomicFile, openAtomicFile, syncFolder } from './atomic-file.ts';

/** What a path leads to, links followed. `mode` holds the permission bits alone. */
export interface FileFacts {
  readonly kind: 'file' | 'folder' | 'other';
  readonly bytes: number;
  readonly mode: number;
  /** Milliseconds since the Unix epoch. */
  readonly modifiedAt: number;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

export type FileProblemReason = 'absent' | 'folder' | 'not permitted' | 'unreadable';

/** A file could not be read or written, for a reason outside this program. */
export class FileProblem extends Error {
  readonly path: string;
  readonly reason: FileProblemReason;

  constructor(path: string, reason: FileProblemReason, detail: string) {
    super(detail);
    this.path = path;
    this.reason = reason;
  }
}

/** A file that only grows. What was appended is on disk when the call returns. */
export interface GrowingFile {
  append(text: string): void;
  close(): void;
}

export interface OpenFile {
  write(text: string): void;
  close(): void;
}

/** The file system. Every method that fails throws a FileProblem. */
export interface Files {
  facts(path: string): FileFacts | undefined;
  read(path: string): Uint8Array;
  /** The bytes of a file, piece by piece; a large one is never in memory as a whole. */
  chunks(path: string): Iterable<Uint8Array>;
  /** The entries of a folder, sorted by name. */
  list(folder: string): readonly FolderEntry[];
  realPath(path: string): string;
  makeFolder(path: string): void;
  /** Where the system keeps temporary files. */
  readonly temporaryFolder: string;
  /** A new empty folder among the system's temporary files. */
  makeTemporaryFolder(prefix: string): string;
  /** All or nothing: after a crash the file holds either the old bytes or the new ones, on disk. */
  writeAtomically(path: string, content: Uint8Array | string, mode?: number): void;
  /** The same for what comes piece by piece. */
  openAtomically(path: string): AtomicFile;
  /** Plain and quick: for what can be made again after a crash. */
  write(path: string, content: Uint8Array, mode: number): void;
  /** Empties what the path names, a file or a pipe or a device, and writes to it as it comes. */
  openForWriting(path: string): OpenFile;
  /** A new file that only grows, for its owner alone. */
  openGrowing(path: string): GrowingFile;
  /** Sets the time of its last change to now. */
  touch(path: string): void;
  setMode(path: string, mode: number): void;
  /** Gives a file or a folder another name, at once; a folder that holds something is in the way. */
  rename(from: string, to: string): void;
  /** Removes a file or a folder with all it holds; absent is fine. */
  remove(path: string): void;
}

const REASONS: Readonly<Record<string, FileProblemReason>> = {
  ENOENT: 'absent',
  ENOTDIR: 'absent',
  EISDIR: 'folder',
  EACCES: 'not permitted',
  EPERM: 'not permitted',
};

const attempt = <T>(path: string, action: () => T): T => {
  try {
    return action();
  } catch (error) {
    // Node's file system throws errors with a code, and nothing else.
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new FileProblem(path, REASONS[code] ?? 'unreadable', message);
  }
};

const kindOf = (entry: { isFile(): boolean; isDirectory(): boolean }): FileFacts['kind'] => {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
};

const CHUNK_BYTES = 256 * 1024;

function* chunks(path: string): Generator<Uint8Array> {
  const descriptor = attempt(path, () => openSync(path, 'r'));
  try {
    for (;;) {
      const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
      const bytes = attempt(path, () => readSync(descriptor, buffer));
      if (bytes === 0) return;
      yield buffer.subarray(0, bytes);
    }
  } finally {
    closeSync(descriptor);
  }
}

const OWNER_ALONE = 0o600;

const writeAtomically = (path: string, content: Uint8Array | string, mode?: number): void => {
  const file = openAtomicFile(path, mode);
  try {
    file.write(content);
    file.commit();
  } finally {
    file.discard();
  }
};

const openAtomically = (path: string): AtomicFile => {
  const file = attempt(path, () => openAtomicFile(path));
  return {
    write: (content) => attempt(path, () => file.write(content)),
    commit: () => attempt(path, file.commit),
    discard: () => attempt(path, file.discard),
  };
};

export const nodeFiles: Files = {
  facts: (path) => {
    try {
      const found = statSync(path);
      return {
        kind: kindOf(found),
        bytes: found.size,
        mode: found.mode & 0o7777,
        modifiedAt: found.mtimeMs,
      };
    } catch {
      return undefined;
    }
  },
  read: (path) => attempt(path, () => readFileSync(path)),
  chunks,
  list: (folder) =>
    attempt(folder, () => readdirSync(folder, { withFileTypes: true }))
      .map((entry) => ({
        name: entry.name,
        kind: entry.isSymbolicLink() ? ('link' as const) : kindOf(entry),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  realPath: (path) => attempt(path, () => realpathSync(path)),
  makeFolder: (path) => attempt(path, () => void mkdirSync(path, { recursive: true })),
  get temporaryFolder() {
    return attempt(tmpdir(), () => realpathSync(tmpdir()));
  },
  makeTemporaryFolder: (prefix) =>
    attempt(tmpdir(), () => mkdtempSync(join(realpathSync(tmpdir()), prefix))),
  writeAtomically: (path, content, mode) =>
    attempt(path, () => writeAtomically(path, content, mode)),
  openAtomically,
  write: (path, content, mode) => attempt(path, () => writeFileSync(path, content, { mode })),
  openForWriting: (path) => {
    const descriptor = attempt(path, () => openSync(path, 'w'));
    return {
      write: (text) => attempt(path, () => writeFileSync(descriptor, text)),
      close: () => attempt(path, () => closeSync(descriptor)),
    };
  },
  openGrowing: (path) => {
    const descriptor = attempt(path, () => openSync(path, 'ax', OWNER_ALONE));
    attempt(path, () => syncFolder(dirname(path)));
    return {
      append: (text) =>
        attempt(path, () => {
          writeFileSync(descriptor, text);
          fsyncSync(descriptor);
        }),
      close: () => attempt(path, () => closeSync(descriptor)),
    };
  },
  touch: (path) => {
    const now = new Date();
    attempt(path, () => utimesSync(path, now, now));
  },
  setMode: (path, mode) => attempt(path, () => chmodSync(path, mode)),
  rename: (from, to) =>
    attempt(to, () => {
      renameSync(from, to);
      syncFolder(dirname(to));
    }),
  remove: (path) => attempt(path, () => rmSync(path, { recursive: true, force: true })),
};
