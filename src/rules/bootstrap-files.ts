import type { BootstrapFile, Model } from '../config/model.ts';
import type { Located } from '../diagnostics/located.ts';
import type { RuleContext } from './rule.ts';

/** The code folder of a Web function, and the file there that starts it. */
export interface StartedFolder {
  readonly folder: Located<string>;
  readonly bootstrap: BootstrapFile | undefined;
}

/** Folders that can be judged: they exist, and hold what is deployed without a build before. */
export const startedFolders = (
  { functions }: Model,
  { codeFolderOf }: RuleContext,
): readonly StartedFolder[] =>
  functions.flatMap((fn) => {
    if (fn.type.value !== 'web' || !fn.code || fn.code.hook) return [];
    const found = codeFolderOf(fn);
    return found?.isFolder ? [{ folder: fn.code.folder, bootstrap: found.bootstrap }] : [];
  });
