import { FileProblem, type Files } from './files.ts';

/** The text of a file, or undefined where there is no such file. */
export const readIfThere = (path: string, files: Files): string | undefined => {
  try {
    return Buffer.from(files.read(path)).toString('utf8');
  } catch (error) {
    if (error instanceof FileProblem && error.reason === 'absent') return undefined;
    throw error;
  }
};
