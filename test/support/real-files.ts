import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Other people's files, which are not ours to keep: they lie beside the repository, or not at all. */
export const corpus = resolve(
  process.env['SCF_WS_CORPUS'] ?? join(import.meta.dirname, '../../../shared/corpus'),
);
export const hasCorpus = existsSync(join(corpus, 'MANIFEST.tsv'));

export interface RealFile {
  /** `cloudbaserc/005-….json`, as the manifest names it. */
  readonly name: string;
  readonly dialect: string;
  readonly isYaml: boolean;
}

const manifest = (): readonly RealFile[] =>
  readFileSync(join(corpus, 'MANIFEST.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [name = '', , , dialect = '', , isYaml] = line.split('\t');
      return { name, dialect, isYaml: isYaml?.trim() === 'y' };
    })
    .filter(({ name }) => existsSync(join(corpus, name)));

export const realFiles: readonly RealFile[] = hasCorpus ? manifest() : [];

/** Dialects that are read; all others are recognised and left alone. */
export const READ_DIALECTS = new Set([
  'component-scf',
  'component-multi-scf',
  'v1-provider',
  'cloudbaserc',
]);

export const bytesOf = ({ name }: RealFile): Uint8Array => readFileSync(join(corpus, name));

/** The name under which such a file is read. */
export const readAs = ({ name, dialect }: RealFile): string =>
  dialect === 'cloudbaserc' ? 'cloudbaserc.json' : name;

/** Every variable is set, so that only the files themselves are judged. */
export const everyVariable = new Proxy<Record<string, string>>({}, { get: () => 'x' });
