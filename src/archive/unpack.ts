import { dirname, join } from 'node:path';
import type { Files } from '../host/files.ts';
import { CodeProblem, readArchive } from './archive.ts';
import { filesBehindLinks } from './links.ts';

const OWNER_ONLY = 0o600;
const OWNER_READS = 0o400;

/**
 * Writes what a zip holds into a folder, with its modes; links become what they point to. Throws a
 * CodeProblem, before anything is written, where it leads outside or takes more bytes than allowed.
 * Nothing is forced to disk.
 */
export const unpack = async (
  zip: Uint8Array,
  folder: string,
  mostBytes: number,
  files: Files,
): Promise<void> => {
  const archive = await readArchive(zip);
  const packed = filesBehindLinks(archive);
  refuseTooMuch([...packed.values()], mostBytes);
  for (const path of ['.', ...archive.folders]) files.makeFolder(join(folder, path));
  for (const [path, file] of packed) {
    const target = join(folder, path);
    files.makeFolder(dirname(target));
    files.write(target, await file.read(), OWNER_ONLY);
    files.setMode(target, file.mode | OWNER_READS);
  }
};

const refuseTooMuch = (packed: readonly { readonly bytes: number }[], mostBytes: number): void => {
  const bytes = packed.reduce((sum, file) => sum + file.bytes, 0);
  if (bytes > mostBytes) {
    throw new CodeProblem(
      `the package takes ${bytes} bytes unpacked, and ${mostBytes} are allowed`,
    );
  }
};
