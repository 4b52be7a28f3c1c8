import type { FunctionModel } from '../config/model.ts';
import { INTERPRETER_FOLDERS, RUNTIMES, type Runtime } from '../platform/runtimes.ts';
import { type Script, shebangOf } from './bootstrap-files.ts';
import type { Word } from './shell.ts';

type Language = Runtime['language'];

/** A program that runs code, as a script names it. */
export interface NamedInterpreter extends Word {
  /** Undefined where nobody knows what the path leads to. */
  readonly language: Language | undefined;
  /** `node18` of `/var/lang/node18/bin/node`. */
  readonly folder: string | undefined;
  readonly form: 'bare' | 'platform' | 'elsewhere';
}

const BARE: readonly (readonly [RegExp, Language])[] = [
  [/^node(js)?$/, 'node'],
  [/^python[\d.]*$/, 'python'],
  [/^php\d*$/, 'php'],
  [/^java$/, 'java'],
];

const languageOf = (program: string): Language | undefined =>
  BARE.find(([name]) => name.test(program))?.[1];

const PLATFORM_PATH = /\/var\/lang\/([A-Za-z0-9._-]+)\/bin(?:\/([A-Za-z0-9._-]+))?/g;

/** Programs that lie beside an interpreter. */
const BESIDE: Readonly<Partial<Record<Language, RegExp>>> = {
  node: /^(node|npm|npx)$/,
  python: /^(python\d?|pip[\d.]*)$/,
};

const isKnownProgram = (folder: string, program: string | undefined): boolean => {
  const { language, program: own } = INTERPRETER_FOLDERS.get(folder) ?? {};
  if (!language) return false;
  return program === undefined || program === own || (BESIDE[language]?.test(program) ?? false);
};

/** Interpreters under `/var/lang`, wherever in a word they stand. */
const platformPathsIn = (words: readonly Word[], text: string): readonly NamedInterpreter[] =>
  words.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(PLATFORM_PATH)].map((found) => {
      const [value, folder = '', program] = found;
      const known = isKnownProgram(folder, program) ? INTERPRETER_FOLDERS.get(folder) : undefined;
      const from = start + found.index;
      const place = { value, start: from, end: from + value.length };
      return { ...place, folder, language: known?.language, form: 'platform' as const };
    }),
  );

/** Interpreters that are run by name, or from a place that is not the platform's. */
const otherInterpreter = (word: Word | undefined): readonly NamedInterpreter[] => {
  if (!word || word.value.startsWith('/var/lang/')) return [];
  const [program = ''] = word.value.split('/').slice(-1);
  const language = languageOf(program);
  const isElsewhere = word.value.startsWith('/');
  if (!language || (word.value.includes('/') && !isElsewhere)) return [];
  return [{ ...word, language, folder: undefined, form: isElsewhere ? 'elsewhere' : 'bare' }];
};

/** Every interpreter that a script names, each path once. */
export const interpretersOf = ({ source, commands }: Script): readonly NamedInterpreter[] => {
  const shebang = shebangOf(source);
  const words = commands.flatMap(({ settings, program, args }) => [
    ...settings,
    ...(program ? [program] : []),
    ...args,
  ]);
  const found = [
    ...platformPathsIn([...shebang, ...words], source.text),
    ...shebang.slice(0, 2).flatMap(otherInterpreter),
    ...commands.flatMap(({ program }) => otherInterpreter(program)),
  ];
  const told = new Set<string>();
  return found.filter(({ value }) => !told.has(value) && told.add(value));
};

/** The runtime of a function, where it is one that has an interpreter. */
export const runtimeOf = ({ runtime }: FunctionModel): Runtime | undefined => {
  const known = Object.hasOwn(RUNTIMES, runtime.value) ? RUNTIMES[runtime.value] : undefined;
  return known?.interpreter && runtime.origin !== 'unresolved' ? known : undefined;
};

/** `node18` of a runtime whose interpreter is `/var/lang/node18/bin/node`. */
export const folderOf = ({ interpreter = '' }: Runtime): string => interpreter.split('/')[3] ?? '';
