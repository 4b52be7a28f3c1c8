import { dirname, resolve } from 'node:path';
import type { Host } from '../host/host.ts';

/** Local state lies beside the configuration file; it is safe to delete. */
const STATE_FOLDER = '.scf-ws';

/**
 * Where the local target keeps what exists on it. From the root: functions run in folders of their
 * own, where a relative path would lead elsewhere.
 */
export const localStoreOf = (file: string, { workingFolder }: Host): string =>
  resolve(workingFolder, dirname(file), STATE_FOLDER, 'local');
