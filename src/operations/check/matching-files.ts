import { join, resolve } from 'node:path';
import ignore from 'ignore';
import { FileProblem, type Files, type FolderEntry } from '../../host/files.ts';

/** Other people's files, and what tools keep for themselves: never looked into. */
const NEVER_WALKED: ReadonlySet<string> = new Set(['node_modules', '.git', '.scf-ws']);

const SPECIAL = /[*?[{]/;
const ANY_FOLDERS = '**';
const ALTERNATIVES = /\{([^{}]*,[^{}]*)\}/;

/** Whether a word from the command line may stand for several files. */
export const isPattern = (word: string): boolean => SPECIAL.test(word);

/** Files that match a pattern of the shell kind, and folders that could not be looked into. */
export interface Matches {
  readonly files: ReadonlySet<string>;
  readonly problems: readonly FileProblem[];
}

/** `*`, `?` and `[…]` stand for parts of a name, `**` for any folders, `{a,b}` for either. */
export const filesMatching = (pattern: string, from: string, files: Files): Matches => {
  const walk = new Walk(from, files);
  for (const one of alternatives(pattern.replaceAll('\\', '/'))) {
    const steps = one.split('/').filter((step) => step !== '' && step !== '.');
    walk.into(one.startsWith('/') ? '/' : '', steps);
  }
  return { files: walk.found, problems: walk.problems };
};

const alternatives = (pattern: string): readonly string[] => {
  const [whole, inner] = ALTERNATIVES.exec(pattern) ?? [];
  if (whole === undefined || inner === undefined) return [pattern];
  return inner.split(',').flatMap((one) => alternatives(pattern.replace(whole, () => one)));
};

class Walk {
  readonly found = new Set<string>();
  readonly problems: FileProblem[] = [];
  readonly #from: string;
  readonly #files: Files;

  constructor(from: string, files: Files) {
    this.#from = from;
    this.#files = files;
  }

  /** Follows the steps of a pattern down from a folder. */
  into(folder: string, [step, ...rest]: readonly string[]): void {
    if (step === undefined) return;
    if (step === ANY_FOLDERS) this.#anyFolders(folder, rest);
    else if (isPattern(step)) this.#matching(folder, step, rest);
    else if (!NEVER_WALKED.has(step)) this.#arrive(join(folder, step), rest);
  }

  /** Links are not followed here: they may lead in a circle. */
  #anyFolders(folder: string, rest: readonly string[]): void {
    this.into(folder, rest.length > 0 ? rest : ['*']);
    for (const { name, kind } of this.#list(folder)) {
      if (kind !== 'folder' || name.startsWith('.')) continue;
      this.into(join(folder, name), [ANY_FOLDERS, ...rest]);
    }
  }

  #matching(folder: string, step: string, rest: readonly string[]): void {
    // A leading slash ties the pattern to the whole name, and takes its meaning from "!" and "#".
    const matcher = ignore({ ignorecase: false }).add(`/${step}`);
    for (const { name } of this.#list(folder)) {
      const isHidden = name.startsWith('.') && !step.startsWith('.');
      if (!isHidden && matcher.ignores(name)) this.#arrive(join(folder, name), rest);
    }
  }

  #arrive(place: string, rest: readonly string[]): void {
    const kind = this.#files.facts(resolve(this.#from, place))?.kind;
    if (rest.length > 0 && kind === 'folder') this.into(place, rest);
    else if (rest.length === 0 && kind === 'file') this.found.add(place);
  }

  #list(folder: string): readonly FolderEntry[] {
    try {
      const entries = this.#files.list(resolve(this.#from, folder));
      return entries.filter(({ name }) => !NEVER_WALKED.has(name));
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      if (!this.problems.some(({ path }) => path === error.path)) this.problems.push(error);
      return [];
    }
  }
}
