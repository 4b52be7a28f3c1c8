import { dirname, resolve } from 'node:path';
import type { BootstrapFile, CodeFolder, CodeModel, FunctionModel } from '../config/model.ts';
import { FileProblem } from '../host/files.ts';
import type { Host } from '../host/host.ts';
import { BOOTSTRAP_NAME } from '../platform/defaults.ts';

/** The folder that holds a function's code; it is written relative to the configuration file. */
export const codeFolderPath = ({ folder }: CodeModel, file: string, host: Host): string =>
  resolve(host.workingFolder, dirname(file), folder.value);

/** What lies where a function's code should be, for rules to judge. */
export const codeFolderOf = (
  fn: FunctionModel,
  file: string,
  host: Host,
): CodeFolder | undefined => {
  if (!fn.code) return undefined;
  const folder = codeFolderPath(fn.code, file, host);
  const facts = host.files.facts(folder);
  if (!facts) return { isFolder: undefined, bootstrap: undefined };
  const isFolder = facts.kind === 'folder';
  return { isFolder, bootstrap: isFolder ? bootstrapIn(folder, host) : undefined };
};

const bootstrapIn = (folder: string, host: Host): BootstrapFile | undefined => {
  const path = resolve(folder, BOOTSTRAP_NAME);
  const facts = host.files.facts(path);
  if (facts?.kind !== 'file') return undefined;
  try {
    return { mode: facts.mode, text: new TextDecoder().decode(host.files.read(path)) };
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    // It is there, and its mode says why it cannot be read.
    return { mode: facts.mode, text: '' };
  }
};
