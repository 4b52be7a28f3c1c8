import { posix } from 'node:path';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

/** A package that cannot be used. */
export class CodeProblem extends Error {}

export interface PackedFile {
  readonly bytes: number;
  /** Permission bits. */
  readonly mode: number;
  read(): Promise<Uint8Array>;
}

/** What is in a zip. Paths are relative, without `.` and `..`, parted by slashes. */
export interface Archive {
  readonly files: ReadonlyMap<string, PackedFile>;
  readonly folders: ReadonlySet<string>;
  /** Where each symbolic link points, as it is written. */
  readonly links: ReadonlyMap<string, string>;
}

const KIND_MASK = 0o170000;
const LINK = 0o120000;
const PERMISSIONS = 0o777;
/** The mode of a file from a zip that has none, such as one made on Windows. */
const PLAIN_MODE = 0o644;
/** A link's target is a path; one that is longer is no link. */
const LONGEST_LINK = 4096;

/** Reads the table of contents. Throws a CodeProblem where it is no zip, or leads outside. */
export const readArchive = async (zip: Uint8Array): Promise<Archive> => {
  const files = new Map<string, PackedFile>();
  const folders = new Set<string>();
  const links = new Map<string, string>();
  await orProblem(async () => {
    const source = await fromBufferPromise(Buffer.from(zip), {
      lazyEntries: true,
      autoClose: false,
    });
    // yauzl refuses absolute names and names with `..` as it reads them.
    for await (const entry of source.eachEntry()) {
      const path = posix.normalize(entry.fileName);
      if (path.endsWith('/')) folders.add(path.slice(0, -1));
      else if (isLink(entry)) links.set(path, await linkTarget(source, entry));
      else files.set(path, packedFile(source, entry));
    }
  });
  return { files, folders, links };
};

const orProblem = async <T>(action: () => Promise<T>): Promise<T> => {
  try {
    return await action();
  } catch (error) {
    throw new CodeProblem(error instanceof Error ? error.message : String(error));
  }
};

const unixMode = (entry: Entry): number => entry.externalFileAttributes >>> 16;

const isLink = (entry: Entry): boolean => (unixMode(entry) & KIND_MASK) === LINK;

const linkTarget = async (source: ZipFile, entry: Entry): Promise<string> => {
  if (entry.uncompressedSize > LONGEST_LINK) throw new CodeProblem(`${entry.fileName} is no link`);
  return Buffer.from(await content(source, entry)).toString('utf8');
};

const packedFile = (source: ZipFile, entry: Entry): PackedFile => ({
  bytes: entry.uncompressedSize,
  mode: unixMode(entry) & PERMISSIONS || PLAIN_MODE,
  read: () => orProblem(() => content(source, entry)),
});

const content = async (source: ZipFile, entry: Entry): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await source.openReadStreamPromise(entry)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  // yauzl compares sizes, but leaves checksums to its user.
  if (crc32(bytes) !== entry.crc32) throw new CodeProblem(`${entry.fileName} is damaged`);
  return bytes;
};
