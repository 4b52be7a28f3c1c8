import { ZipFile } from 'yazl';
import { localDate } from '../host/clock.ts';
import type { PackedFile } from './contents.ts';

/** The first moment that a zip can hold. A fixed one keeps the bytes the same from run to run. */
const FIRST_ZIP_DAY = localDate(1980, 1, 1);

/**
 * The same files give the same bytes: sorted, with a fixed time and without the extra time field
 * that would bring the time zone in.
 */
export const zip = async (files: readonly PackedFile[]): Promise<Uint8Array> => {
  const archive = new ZipFile();
  for (const { path, mode, bytes } of files) {
    archive.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), path, {
      mtime: FIRST_ZIP_DAY,
      mode: 0o100000 | mode,
      forceDosTimestamp: true,
    });
  }
  archive.end();
  const chunks: Buffer[] = [];
  for await (const chunk of archive.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
};
