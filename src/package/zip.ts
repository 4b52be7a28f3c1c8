import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { localDate } from '../host/clock.ts';
import type { Files } from '../host/files.ts';
import type { PackedFile } from './contents.ts';

/** The first moment that a zip can hold. A fixed one keeps the bytes the same from run to run. */
const FIRST_ZIP_DAY = localDate(1980, 1, 1);

/** What zlib takes by default, said so that it stays that. */
const COMPRESSION_LEVEL = 6;

/**
 * The zip of these files as it comes, one file in memory at a time. The same files give the same
 * bytes: sorted, with a fixed time and without the extra time field that would bring the time zone in.
 */
export async function* zip(
  packed: readonly PackedFile[],
  files: Files,
): AsyncGenerator<Uint8Array> {
  const archive = new ZipFile();
  // It is typed more loosely than it is: yazl makes a PassThrough.
  const output = archive.outputStream as Readable;
  archive.on('error', (error: Error) => output.destroy(error));
  for (const { path, mode, place } of packed) {
    const options = {
      mtime: FIRST_ZIP_DAY,
      mode: 0o100000 | mode,
      forceDosTimestamp: true,
      compressionLevel: COMPRESSION_LEVEL,
    };
    archive.addReadStreamLazy(path, options, (take) => {
      const content = Readable.from(files.chunks(place));
      content.on('error', (error) => output.destroy(error));
      take(null, content);
    });
  }
  archive.end();
  for await (const chunk of output) yield chunk;
}
