import { WRITABLE_FOLDER } from '../platform/defaults.ts';
import type { Command, Word } from './shell.ts';

/** Something a script writes where it cannot. */
export interface Write {
  readonly word: Word;
  /** The command, where that is what is wrong, and not one of its words. */
  readonly command?: string;
}

/** Commands that make what they are given. */
const MAKERS = new Set(['mkdir', 'touch', 'tee']);
/** Commands that bring packages into the folder they run in. */
const INSTALLERS: readonly (readonly [RegExp, RegExp])[] = [
  [/(^|\/)(npm|pnpm|cnpm)$/, /^(install|i|ci|add)$/],
  [/(^|\/)yarn$/, /^(install|add)$/],
  [/(^|\/)pip[\d.]*$/, /^install$/],
];

const isWritable = (path: string): boolean =>
  path === WRITABLE_FOLDER || path.startsWith(`${WRITABLE_FOLDER}/`) || path.startsWith('/dev/');

/** Nobody can tell where a variable leads. */
const isPlain = (path: string): boolean => /^[\w./@:+-]+$/.test(path);

/** What a script writes outside of the one folder that can be written, in plain words. */
export const writesOf = (commands: readonly Command[]): readonly Write[] => {
  let isInWritable = false;
  return commands.flatMap((command) => {
    const target = command.program?.value === 'cd' ? command.args[0]?.value : undefined;
    // What cannot be told is taken for the good case.
    if (target !== undefined) isInWritable = isWritable(target) || !isPlain(target);
    return writesOfCommand(command).filter(
      ({ word }) => !(isInWritable && !word.value.startsWith('/')),
    );
  });
};

const writesOfCommand = ({ program, args, outputs }: Command): readonly Write[] => {
  const made = MAKERS.has(program?.value ?? '')
    ? args.filter(({ value }) => !value.startsWith('-'))
    : [];
  const paths = [...outputs, ...made].filter(({ value }) => isPlain(value) && !isWritable(value));
  return [...paths.map((word) => ({ word })), ...(program ? installOf(program, args) : [])];
};

const installOf = (program: Word, args: readonly Word[]): readonly Write[] => {
  const [, does] = INSTALLERS.find(([name]) => name.test(program.value)) ?? [];
  const verb = args.find(({ value }) => !value.startsWith('-'));
  if (!verb || !does?.test(verb.value) || args.some(({ value }) => isWritable(value))) return [];
  return [{ word: program, command: `${program.value} ${verb.value}` }];
};
