import { decode } from '../../config/source.ts';
import { FileProblem } from '../../host/files.ts';
import type { Host } from '../../host/host.ts';

/** The text of a file, a byte order mark included; undefined where there is none to read. */
export const textAt = (path: string, { files }: Pick<Host, 'files'>): string | undefined => {
  try {
    const decoded = decode(files.read(path));
    return decoded.kind === 'text' ? decoded.text : undefined;
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return undefined;
  }
};
