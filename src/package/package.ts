import { createHash } from 'node:crypto';
import type { Files } from '../host/files.ts';
import { type PackageProblem, readContents } from './contents.ts';
import { zip } from './zip.ts';

/** A function's code, ready to be sent. */
export interface Package {
  /** The zip's SHA-256 in lower-case hexadecimal, as GetFunctionAddress reports it of live code. */
  readonly sha256: string;
  readonly zip: Uint8Array;
}

export type Packaging =
  | { readonly kind: 'package'; readonly package: Package }
  | { readonly kind: 'problem'; readonly problem: PackageProblem };

/** Packs a code folder: the same files give the same package on every run. */
export const makePackage = async (
  folder: string,
  filter: { readonly exclude: readonly string[]; readonly include: readonly string[] },
  files: Files,
): Promise<Packaging> => {
  const contents = readContents(folder, filter, files);
  if (contents.kind === 'problem') return contents;
  const bytes = await zip(contents.files);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { kind: 'package', package: { sha256, zip: bytes } };
};
