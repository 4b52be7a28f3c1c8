import type { CodeFolder } from '../../src/config/model.ts';

interface Beside {
  readonly mode?: number;
  /** Other files of the folder, by path. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A code folder that holds this scf_bootstrap. */
export const folderWith = (
  bootstrap: string | undefined,
  { mode = 0o755, files = {} }: Beside = {},
): CodeFolder => ({
  isFolder: true,
  bootstrap: { file: 'src/scf_bootstrap', mode, text: bootstrap },
  names: ['scf_bootstrap', ...Object.keys(files)],
  readText: (path) => {
    const text = files[path];
    return text === undefined ? undefined : { file: `src/${path}`, text };
  },
});
