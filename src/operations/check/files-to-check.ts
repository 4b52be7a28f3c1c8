import { relative, resolve } from 'node:path';
import type { Host } from '../../host/host.ts';
import { type Sentence, sentence, type Text } from '../../language/text.ts';
import { problemWith, STANDARD_INPUT, usualFileName } from './configuration-file.ts';
import { filesMatching, isPattern } from './matching-files.ts';

/** The files that a command line means, by name, and what of it means none. */
export interface FilesToCheck {
  readonly files: readonly string[];
  readonly refusals: readonly {
    readonly message: Sentence;
    readonly help?: Sentence;
    readonly file?: string;
  }[];
}

const NO_MATCH: Text = {
  en: 'No file matches the pattern {pattern}.',
  zh: '没有文件匹配 {pattern}。',
};

/** Each file once, sorted by name, whatever the order and number of ways in which it was named. */
export const filesToCheck = (words: readonly string[], host: Host): FilesToCheck => {
  if (words.length === 0) {
    const usual = usualFileName(host);
    return usual.kind === 'refused'
      ? { files: [], refusals: [usual] }
      : { files: [usual.file], refusals: [] };
  }
  const all = words.map((word) => filesOf(word, host));
  const named = new Map(
    all.flatMap(({ files }) => files).map((file) => [placeOf(file, host), file] as const),
  );
  return {
    files: [...named.values()].sort((a, b) => (a < b ? -1 : 1)),
    refusals: all.flatMap(({ refusals }) => refusals),
  };
};

const placeOf = (file: string, { workingFolder }: Host): string =>
  file === STANDARD_INPUT ? file : resolve(workingFolder, file);

/** A name with a star in it is a name, where there is such a file. */
const filesOf = (word: string, { files, workingFolder }: Host): FilesToCheck => {
  if (!isPattern(word) || files.facts(resolve(workingFolder, word))) {
    return { files: [word], refusals: [] };
  }
  const matches = filesMatching(word, workingFolder, files);
  const refusals = matches.problems.map(({ path, reason }) => {
    const file = relative(workingFolder, path);
    return { message: problemWith(file, reason), file };
  });
  const isNothing = matches.files.size === 0 && refusals.length === 0;
  return {
    files: [...matches.files],
    refusals: isNothing ? [{ message: sentence(NO_MATCH, { pattern: word }) }] : refusals,
  };
};
