import { createHash } from 'node:crypto';
import type { Files } from '../host/files.ts';
import { type PackedFile, readContents } from './contents.ts';
import type { PackagePattern } from './selection.ts';
import { type PackageProblem, PackagingStopped, problemOf, type Visited } from './walk.ts';
import { zip } from './zip.ts';

/** A function's code, ready to be sent. */
export interface Package {
  /** The zip's SHA-256 in lower-case hexadecimal, as GetFunctionAddress reports it of live code. */
  readonly sha256: string;
  /** How many bytes the zip has, and how many its files have unpacked. */
  readonly bytes: number;
  readonly unpackedBytes: number;
  readonly files: readonly PackedFile[];
  /**
   * The zip as it comes, so that a large one is never in memory as a whole. Throws PackagingStopped
   * at the end where the files are no longer what they were.
   */
  open(): AsyncIterable<Uint8Array>;
}

export type Packaging =
  | {
      readonly kind: 'package';
      readonly package: Package;
      /** Everything in the folder, and why it is packed or not. */
      readonly visited: readonly Visited[];
    }
  | { readonly kind: 'problem'; readonly problem: PackageProblem };

/** A zip up to this size is kept, for it is asked for again; a larger one is made again. */
const MOST_KEPT_BYTES = 8 * 1024 * 1024;

/** Packs a code folder: the same files give the same package on every run. */
export const makePackage = async (
  folder: string,
  patterns: readonly PackagePattern[],
  files: Files,
): Promise<Packaging> => {
  const contents = readContents(folder, patterns, files);
  if (contents.kind === 'problem') return contents;
  const { files: packed, visited } = contents;
  if (packed.length === 0) return { kind: 'problem', problem: { kind: 'empty', path: folder } };
  try {
    const { sha256, bytes, kept } = await measure(zip(packed, files));
    const open = () => (kept ? oneAfterTheOther(kept) : unchanged(zip(packed, files), sha256));
    const unpackedBytes = packed.reduce((sum, file) => sum + file.bytes, 0);
    return {
      kind: 'package',
      package: { sha256, bytes, unpackedBytes, files: packed, open },
      visited,
    };
  } catch (error) {
    return { kind: 'problem', problem: problemOf(error, folder) };
  }
};

const measure = async (chunks: AsyncIterable<Uint8Array>) => {
  const hash = createHash('sha256');
  let bytes = 0;
  let kept: Uint8Array[] | undefined = [];
  for await (const chunk of chunks) {
    hash.update(chunk);
    bytes += chunk.byteLength;
    if (bytes > MOST_KEPT_BYTES) kept = undefined;
    kept?.push(chunk);
  }
  return { sha256: hash.digest('hex'), bytes, kept };
};

async function* oneAfterTheOther(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

/** The last chunk is held back until the whole is known to be what was promised. */
async function* unchanged(
  chunks: AsyncIterable<Uint8Array>,
  sha256: string,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let held: Uint8Array | undefined;
  for await (const chunk of chunks) {
    hash.update(chunk);
    if (held) yield held;
    held = chunk;
  }
  if (hash.digest('hex') !== sha256) throw new PackagingStopped('changed while being packed', '');
  if (held) yield held;
}

/** The whole zip at once, for one that is known to be small. */
export const zipOf = async (code: Package): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of code.open()) chunks.push(chunk);
  return Buffer.concat(chunks);
};
