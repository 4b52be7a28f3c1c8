import { basename, dirname, resolve } from 'node:path';
import type { TargetName } from '../../events.ts';
import type { Host } from '../../host/host.ts';

/** Local state lies beside the configuration file; it is safe to delete. */
const STATE_FOLDER = '.scf-ws';

/**
 * Where the local target keeps what exists on it. From the root: functions run in folders of their
 * own, where a relative path would lead elsewhere.
 */
export const localStoreOf = (file: string, host: Host): string => stateOf(file, host, 'local');

/** What the user wants to go wrong on the local target. */
export const faultsOf = (file: string, host: Host): string => stateOf(file, host, 'faults.yml');

/** Where runs that change something write down what they do. */
export const journalFolderOf = (file: string, host: Host): string => stateOf(file, host, 'journal');

/** What only one run may change at a time. */
export interface LockScope {
  readonly file: string;
  readonly target: TargetName;
  readonly region: string;
}

/** Where runs that would change the same find each other. Files beside each other share a local store. */
export const lockFolderOf = ({ file, target, region }: LockScope, host: Host): string =>
  target === 'local'
    ? stateOf(file, host, 'lock', target)
    : stateOf(file, host, 'lock', `${target}-${basename(file)}-${region}`);

/** Where it is remembered what deploys have made live. */
export const lastDeployOf = (file: string, host: Host) => {
  const folder = stateOf(file, host, 'last-deploy');
  return { folder, path: resolve(folder, `${basename(file)}.json`) };
};

/** All of it. */
export const stateFolderOf = (file: string, host: Host): string => stateOf(file, host);

const stateOf = (file: string, { workingFolder }: Host, ...names: readonly string[]): string =>
  resolve(workingFolder, dirname(file), STATE_FOLDER, ...names);
