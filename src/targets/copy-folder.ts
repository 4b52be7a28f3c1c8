import { join } from 'node:path';
import type { Host } from '../host/host.ts';

const COPY = 'scf-ws-copy-';

/**
 * A temporary folder for a copy of the local target. One that a killed process left behind, with the
 * code and the variables of its functions, is removed by whoever comes next.
 */
export const makeCopyFolder = ({ files, processes }: Host): string => {
  for (const { name } of files.list(files.temporaryFolder)) {
    const id = name.startsWith(COPY) ? Number.parseInt(name.slice(COPY.length), 10) : Number.NaN;
    if (id > 0 && !processes.isAlive(id)) files.remove(join(files.temporaryFolder, name));
  }
  return files.makeTemporaryFolder(`${COPY}${processes.ownId}-`);
};
