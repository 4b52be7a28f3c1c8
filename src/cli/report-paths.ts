import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { Files } from '../host/files.ts';
import type { Host } from '../host/host.ts';

/** Undefined for what lies outside. */
export const pathWithin = (folder: string, file: string): string | undefined => {
  const path = relative(folder, file);
  return path === '' || path.startsWith('..') || isAbsolute(path) ? undefined : path;
};

/** Looks for the repository when the first path is asked for: most formats never do. */
export const pathsInRepository = ({ files, workingFolder }: Host): ((file: string) => string) => {
  let top: string | undefined;
  return (file) => {
    top ??= topOfRepository(workingFolder, files);
    const path = pathWithin(top, resolve(workingFolder, file)) ?? file;
    return path.split(sep).join('/');
  };
};

/** The nearest folder above that git keeps; where there is none, the working folder. */
const topOfRepository = (workingFolder: string, files: Files): string => {
  for (let folder = workingFolder; ; folder = dirname(folder)) {
    if (files.facts(resolve(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return workingFolder;
  }
};
