import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Other people's files, which are not ours to keep: they lie beside the repository, or not at all. */
const CORPUS = resolve(
  process.env['SCF_WS_CORPUS'] ?? join(import.meta.dirname, '../../../shared/corpus'),
);

export interface CorpusFile {
  readonly name: string;
  readonly text: string;
}

/** All of them with their texts; none where the folder is absent. */
export const fromCorpus = (): readonly CorpusFile[] => {
  if (!existsSync(CORPUS)) return [];
  return readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(yml|yaml|json)$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(CORPUS, name), 'utf8') }));
};
