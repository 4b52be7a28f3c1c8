import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { unpack } from '../../archive/unpack.ts';
import type { Files } from '../../host/files.ts';
import type { Limits } from '../../platform/limits.ts';
import type { CodeRecord } from '../function-record.ts';

/** Code packages, kept by their content and unpacked. */
export interface CodeStore {
  /** Keeps a zip and unpacks it. Throws a CodeProblem where it cannot be used. */
  add(zip: Uint8Array): Promise<CodeRecord>;
  /** Where the files of a package lie; without one, a folder in which nothing is. */
  folderOf(code: CodeRecord | undefined): string;
  /** The zip itself; undefined where there is none. */
  zipOf(sha256: string): Uint8Array | undefined;
}

export interface CodeStoreOptions {
  readonly folder: string;
  readonly files: Files;
  readonly limits: Limits;
  /** The hashes of the packages that are in use; all others are removed. */
  readonly used: ReadonlySet<string>;
}

/** Opens the folder, clears away what nothing uses, and unpacks what a crash left packed. */
export const openCodeStore = async (options: CodeStoreOptions): Promise<CodeStore> => {
  const { files, folder, limits, used } = options;
  const place = (name: string): string => join(folder, name);
  files.makeFolder(place(EMPTY));
  for (const { name } of files.list(folder)) {
    const sha256 = name.split('.')[0] ?? '';
    const isDraft = name.endsWith('.tmp');
    if (name !== EMPTY && (isDraft || !used.has(sha256))) files.remove(place(name));
  }
  /** A package that two add at once is unpacked once. */
  const underway = new Map<string, Promise<void>>();
  const unpackOnce = async (sha256: string): Promise<void> => {
    const running = underway.get(sha256) ?? unpackBeside(place(sha256), files, limits);
    underway.set(sha256, running);
    await running.finally(() => underway.delete(sha256));
  };
  for (const sha256 of used) {
    if (!isUnpacked(place(sha256), files)) await unpackOnce(sha256);
  }
  return {
    add: async (zip) => {
      const sha256 = createHash('sha256').update(zip).digest('hex');
      if (!isUnpacked(place(sha256), files)) {
        files.writeAtomically(`${place(sha256)}.zip`, zip);
        await unpackOnce(sha256);
      }
      return { sha256, bytes: zip.byteLength };
    },
    folderOf: (code) => place(code?.sha256 ?? EMPTY),
    zipOf: (sha256) => {
      const zip = `${place(sha256)}.zip`;
      return files.facts(zip) && files.read(zip);
    },
  };
};

const EMPTY = 'empty';

/** Written last: a folder beside which it stands is whole. */
const markOf = (folder: string): string => `${folder}.whole`;

const isUnpacked = (folder: string, files: Files): boolean =>
  files.facts(markOf(folder)) !== undefined;

/** Not forced to disk: without its mark, a folder is unpacked again from the zip, which is. */
const unpackBeside = async (folder: string, files: Files, limits: Limits): Promise<void> => {
  files.remove(folder);
  await unpack(files.read(`${folder}.zip`), folder, limits.uncompressedCode.max, files);
  files.writeAtomically(markOf(folder), '');
};
