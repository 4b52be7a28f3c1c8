import { dirname, join, resolve } from 'node:path';
import type { BootstrapFile, CodeFolder, FunctionModel } from '../config/model.ts';
import { FileProblem } from '../host/files.ts';
import type { Host } from '../host/host.ts';
import { BOOTSTRAP_NAME } from '../platform/defaults.ts';

/** What lies where a function's code should be, for rules to judge. */
export const codeFolderOf = (
  fn: FunctionModel,
  file: string,
  host: Host,
): CodeFolder | undefined => {
  if (!fn.code) return undefined;
  const folder = resolve(host.workingFolder, dirname(file), fn.code.folder.value);
  const facts = host.files.facts(folder);
  if (!facts) return { isFolder: undefined, bootstrap: undefined };
  const isFolder = facts.kind === 'folder';
  const name = join(dirname(file), fn.code.folder.value, BOOTSTRAP_NAME);
  return { isFolder, bootstrap: isFolder ? bootstrapIn(folder, name, host) : undefined };
};

const bootstrapIn = (folder: string, file: string, host: Host): BootstrapFile | undefined => {
  const path = resolve(folder, BOOTSTRAP_NAME);
  const facts = host.files.facts(path);
  if (facts?.kind !== 'file') return undefined;
  try {
    return { file, mode: facts.mode, text: new TextDecoder().decode(host.files.read(path)) };
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    // It is there, and its mode says why it cannot be read.
    return { file, mode: facts.mode, text: '' };
  }
};
