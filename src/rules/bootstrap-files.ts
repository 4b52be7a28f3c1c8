import type { BootstrapFile, CodeFolder, FunctionModel, Model } from '../config/model.ts';
import { type Source, sourceOf } from '../config/source.ts';
import type { Located } from '../diagnostics/located.ts';
import type { RuleContext } from './rule.ts';
import { type Command, commandsOf, type Word } from './shell.ts';

/** The code folder of a Web function, and the file there that starts it. */
export interface StartedFolder {
  readonly fn: FunctionModel;
  readonly folder: Located<string>;
  readonly bootstrap: BootstrapFile | undefined;
  readonly found: CodeFolder;
}

/** Folders that can be judged: they exist, and hold what is deployed without a build before. */
export const startedFolders = (
  { functions }: Model,
  { codeFolderOf }: RuleContext,
): readonly StartedFolder[] =>
  functions.flatMap((fn) => {
    if (fn.type.value !== 'web' || !fn.code || fn.code.hook) return [];
    const found = codeFolderOf(fn);
    if (!found?.isFolder) return [];
    return [{ fn, folder: fn.code.folder, bootstrap: found.bootstrap, found }];
  });

/** A scf_bootstrap that is a script, with its text and what it runs. */
export interface Script {
  readonly fn: FunctionModel;
  readonly source: Source;
  readonly commands: readonly Command[];
  readonly found: CodeFolder;
}

/** Read once, however many rules and functions look at it. */
const read = new WeakMap<BootstrapFile, Pick<Script, 'source' | 'commands'>>();

const readScript = (file: BootstrapFile, text: string): Pick<Script, 'source' | 'commands'> => {
  const known = read.get(file) ?? {
    source: sourceOf(file.file, text),
    commands: commandsOf(text),
  };
  read.set(file, known);
  return known;
};

export const scriptsOf = (model: Model, context: RuleContext): readonly Script[] =>
  startedFolders(model, context).flatMap(({ fn, found, bootstrap }) =>
    bootstrap?.text === undefined ? [] : { fn, found, ...readScript(bootstrap, bootstrap.text) },
  );

/** A stretch of a file of the code, for a finding to point at. */
export const placeIn = (source: Source, start: number, end: number): Located<undefined> => ({
  value: undefined,
  span: source.span(start, end),
  path: [],
  origin: 'written',
});

export const placeOf = (source: Source, { start, end }: Pick<Word, 'start' | 'end'>) =>
  placeIn(source, start, end);

const BYTE_ORDER_MARK = '\ufeff';

/** Where the first line begins, as the eye sees it. */
export const textStart = ({ text }: Source): number => (text.startsWith(BYTE_ORDER_MARK) ? 1 : 0);

const SHEBANG = /^\ufeff?#![ \t]*(\S+)(?:[ \t]+(\S+))?/;

/** The interpreter that the first line names, and what it is to find, as `env node` does. */
export const shebangOf = ({ text }: Source): readonly Word[] => {
  const found = SHEBANG.exec(text);
  if (!found) return [];
  let from = 2;
  return found.slice(1).flatMap((value) => {
    if (!value) return [];
    const start = text.indexOf(value, from);
    from = start + value.length;
    return [{ value, start, end: from }];
  });
};
