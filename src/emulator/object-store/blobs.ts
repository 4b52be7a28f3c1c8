import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Files } from '../../host/files.ts';
import type { BlobRecord } from './bucket-record.ts';

/** Bytes, kept by their content: what is written once is never changed. */
export interface Blobs {
  add(bytes: Uint8Array): BlobRecord;
  read(blob: Pick<BlobRecord, 'sha256'>): Uint8Array;
  /** Removes all that nothing uses. */
  keepOnly(used: ReadonlySet<string>): void;
}

/** Opens the folder, and clears away what a crash left. */
export const openBlobs = (folder: string, used: ReadonlySet<string>, files: Files): Blobs => {
  const held = new Set<string>();
  const place = (sha256: string): string => join(folder, sha256);
  const blobs: Blobs = {
    add: (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const etag = createHash('md5').update(bytes).digest('hex');
      if (!held.has(sha256)) {
        files.makeFolder(folder);
        files.writeAtomically(place(sha256), bytes, 0o600);
        held.add(sha256);
      }
      return { sha256, bytes: bytes.byteLength, etag };
    },
    read: ({ sha256 }) => files.read(place(sha256)),
    keepOnly: (wanted) => {
      for (const sha256 of held) {
        if (wanted.has(sha256)) continue;
        files.remove(place(sha256));
        held.delete(sha256);
      }
    },
  };
  if (files.facts(folder)) for (const { name } of files.list(folder)) held.add(name);
  blobs.keepOnly(used);
  return blobs;
};
