import { dirname, resolve } from 'node:path';
import { FileProblem, type Files } from '../../host/files.ts';
import { type Sentence, sentence, type Text } from '../../language/text.ts';
import type { ProjectFile } from './project-templates.ts';

const CANNOT_WRITE: Text = {
  en: 'Nothing was written: {path} cannot be. {detail}',
  zh: '未写入任何文件：无法写入 {path}。{detail}',
};

/** Those of the files whose place is taken, by whatever lies there; links that lead nowhere count. */
export const takenPlaces = (
  project: readonly ProjectFile[],
  folder: string,
  files: Files,
): readonly string[] =>
  project.map(({ path }) => path).filter((path) => isTaken(resolve(folder, path), files));

const isTaken = (path: string, files: Files): boolean => {
  const folder = dirname(path);
  if (files.facts(folder)?.kind !== 'folder') return false;
  return files.list(folder).some(({ name }) => resolve(folder, name) === path);
};

/** Writes all of them, or none: why not, where one cannot be. Their places must be free. */
export const writeNewFiles = (
  project: readonly ProjectFile[],
  folder: string,
  files: Files,
): Sentence | undefined => {
  const made: string[] = [];
  for (const { path, content, mode } of project) {
    const place = resolve(folder, path);
    try {
      made.push(...folderFor(place, files));
      files.writeAtomically(place, content, mode);
      made.push(place);
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      for (const each of made.reverse()) files.remove(each);
      return sentence(CANNOT_WRITE, { path, detail: error.message });
    }
  }
  return undefined;
};

/** Makes the folder that a file is to lie in, where there is none: that one, or nothing. */
const folderFor = (place: string, files: Files): readonly string[] => {
  const folder = dirname(place);
  if (files.facts(folder)) return [];
  files.makeFolder(folder);
  return [folder];
};
