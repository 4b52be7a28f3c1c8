import { dirname, join, relative, resolve, sep } from 'node:path';
import type {
  BootstrapFile,
  CodeFolder,
  CodeModel,
  CodeText,
  FunctionModel,
} from '../../config/model.ts';
import { FileProblem } from '../../host/files.ts';
import type { Host } from '../../host/host.ts';
import { measureContents } from '../../package/contents.ts';
import { BOOTSTRAP_NAME } from '../../platform/defaults.ts';
import { patternsOf } from '../pack/package-patterns.ts';
import { textAt } from './text-at.ts';

/** The folder that holds a function's code; it is written relative to the configuration file. */
export const codeFolderPath = ({ folder }: CodeModel, file: string, host: Host): string =>
  resolve(host.workingFolder, dirname(file), folder.value);

const ABSENT: CodeFolder = { isFolder: undefined, bootstrap: undefined };
const NO_FOLDER: CodeFolder = { isFolder: false, bootstrap: undefined };

/**
 * What lies where a function's code should be, for rules to judge. Each folder is looked at once
 * for a file, however many functions and rules ask for it.
 */
export const codeFolders = (
  file: string,
  host: Host,
): ((fn: FunctionModel) => CodeFolder | undefined) => {
  const seen = new Map<string, CodeFolder>();
  const known = new WeakMap<CodeModel, CodeFolder>();
  const find = (code: CodeModel): CodeFolder => {
    const patterns = patternsOf(code, file);
    const key = JSON.stringify([code.folder.value, patterns]);
    const found = seen.get(key) ?? look(code, file, host);
    seen.set(key, found);
    known.set(code, found);
    return found;
  };
  return ({ code }) => code && (known.get(code) ?? find(code));
};

const look = (code: CodeModel, file: string, host: Host): CodeFolder => {
  const folder = codeFolderPath(code, file, host);
  const facts = host.files.facts(folder);
  if (facts?.kind !== 'folder') return facts ? NO_FOLDER : ABSENT;
  const names = attempt(() => host.files.list(folder).map(({ name }) => name));
  const shown = join(dirname(file), code.folder.value);
  return {
    isFolder: true,
    bootstrap: bootstrapIn(folder, shown, host),
    ...(names && { names }),
    readText: (path) => textIn(folder, shown, path, host),
    textOf: (name) => textIn(folder, shown, relative(shown, name), host),
    measure: (most) => measureContents(folder, patternsOf(code, file), host.files, most),
  };
};

const bootstrapIn = (folder: string, shown: string, host: Host): BootstrapFile | undefined => {
  const path = resolve(folder, BOOTSTRAP_NAME);
  const facts = host.files.facts(path);
  if (facts?.kind !== 'file') return undefined;
  const text = textIn(folder, shown, BOOTSTRAP_NAME, host)?.text;
  return { file: join(shown, BOOTSTRAP_NAME), mode: facts.mode, text };
};

/** A byte order mark stays part of it; what is too large or no text is not read. */
const textIn = (folder: string, shown: string, path: string, host: Host): CodeText | undefined => {
  const place = resolve(folder, path);
  if (!place.startsWith(folder + sep) || host.files.facts(place)?.kind !== 'file') return undefined;
  const text = textAt(place, host);
  return text === undefined ? undefined : { file: join(shown, path), text };
};

const attempt = <T>(action: () => T): T | undefined => {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return undefined;
  }
};
