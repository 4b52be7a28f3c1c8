import { dirname, join } from 'node:path';

/** Local state lies beside the configuration file; it is safe to delete. */
const STATE_FOLDER = '.scf-ws';

/** Where the local target keeps what exists on it. */
export const localStoreOf = (file: string): string => join(dirname(file), STATE_FOLDER, 'local');
