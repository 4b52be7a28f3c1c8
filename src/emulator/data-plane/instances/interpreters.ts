import { delimiter, join } from 'node:path';
import type { Files } from '../../../host/files.ts';
import { INTERPRETER_PATH } from '../../../platform/runtimes.ts';

/** The machine's own interpreters, in the place of the platform's. */
export interface Interpreters {
  /** The text with each `/var/lang/…` path replaced; those without a counterpart stay, and are named. */
  replaceIn(text: string): { readonly text: string; readonly missing: readonly string[] };
}

export interface Machine {
  readonly files: Files;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The Node that runs us. */
  readonly ownProgram: string;
}

/** Names the Python that functions run with, where the one that would be found is not the right one. */
export const PYTHON_VARIABLE = 'SCF_WS_PYTHON';

const EXECUTABLE = 0o111;

/**
 * Version managers (pyenv, asdf) put a program of each name that any version has into such a folder;
 * one with an exact version works only while that version is switched on.
 */
const SHIMS = /\/shims\/?$/;
const isExact = (name: string): boolean => /\d\.\d/.test(name);

const isProgram = (path: string, files: Files): boolean => {
  const found = files.facts(path);
  return found?.kind === 'file' && (found.mode & EXECUTABLE) !== 0;
};

export const findProgram = (
  name: string,
  { files, environment }: Pick<Machine, 'files' | 'environment'>,
): string | undefined => {
  if (name.includes('/')) return isProgram(name, files) ? name : undefined;
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders
    .filter((folder) => !(isExact(name) && SHIMS.test(folder)))
    .map((folder) => join(folder, name))
    .find((path) => isProgram(path, files));
};

/** `39` and `3.9` are Python 3.9; what says no minor version may be any. */
const pythonNames = (version: string, program: string): readonly string[] => {
  const [major = '3', ...minor] = version.replaceAll('.', '');
  const exact = minor.length > 0 ? [`python${major}.${minor.join('')}`] : [];
  return [program, ...exact, `python${major}`].filter((name) => /\d/.test(name));
};

/** What may stand in for an interpreter, the best first. */
const candidates = (
  language: string,
  version: string,
  program: string,
  { environment, ownProgram }: Machine,
): readonly string[] => {
  if (program === 'node') return [ownProgram];
  if (language !== 'python') return [program];
  const chosen = environment[PYTHON_VARIABLE];
  return chosen ? [chosen] : pythonNames(version, program);
};

const escapeForShell = (path: string): string => path.replace(/[^\w@%+=:,./-]/g, '\\$&');

export const interpretersOf = (machine: Machine): Interpreters => ({
  replaceIn: (text) => {
    const missing = new Set<string>();
    const replaced = text.replace(
      INTERPRETER_PATH,
      (path: string, language: string, version: string, program: string) => {
        if (isProgram(path, machine.files)) return path;
        const found = candidates(language, version, program, machine)
          .map((name) => findProgram(name, machine))
          .find((candidate) => candidate !== undefined);
        if (found === undefined) missing.add(path);
        return found === undefined ? path : escapeForShell(found);
      },
    );
    return { text: replaced, missing: [...missing] };
  },
});
