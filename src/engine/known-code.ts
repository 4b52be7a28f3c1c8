import { createHmac } from 'node:crypto';
import type { CodeFileChange } from '../events.ts';

/** A file of a function's code, without its content. */
interface KnownFile {
  readonly bytes: number;
  readonly fingerprint: string;
}

/** The code of a function as it was made live from here. */
export interface KnownCode {
  /** Of the whole: where it is not what is live, neither are the files. */
  readonly sha256: string;
  readonly files: Readonly<Record<string, KnownFile>>;
}

const FINGERPRINT_DIGITS = 32;

/** The fingerprint of a file, as it comes; its mode travels with it. */
export const fileFingerprint = (
  chunks: Iterable<Uint8Array>,
  mode: number,
  salt: string,
): string => {
  const hash = createHmac('sha256', salt).update(`${mode}\n`);
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex').slice(0, FINGERPRINT_DIGITS);
};

/** What became of each file, sorted by path; what stays is left out. */
export const filesChanged = (before: KnownCode, after: KnownCode): readonly CodeFileChange[] => {
  const [was, is] = [before, after].map(({ files }) => new Map(Object.entries(files)));
  const paths = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].sort();
  return paths.flatMap((path) => changeOf(path, was?.get(path), is?.get(path)) ?? []);
};

const changeOf = (
  path: string,
  before: KnownFile | undefined,
  after: KnownFile | undefined,
): CodeFileChange | undefined => {
  if (before && after) {
    if (before.fingerprint === after.fingerprint) return undefined;
    return { path, change: 'changed', before: before.bytes, after: after.bytes };
  }
  if (after) return { path, change: 'added', after: after.bytes };
  return before && { path, change: 'removed', before: before.bytes };
};
