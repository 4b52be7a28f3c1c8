import type { Argument, Command, Option } from 'commander';
import { REPORTER_NAMES } from '../../reporters/index.ts';

/** What only a look at the rules, the tables or the configuration here can tell. */
export const SORTS = ['rules', 'codes', 'functions'] as const;
export type Sort = (typeof SORTS)[number];

/** What may stand in the place of a value. */
export type Answer =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'known'; readonly sort: Sort }
  | { readonly kind: 'files' }
  | { readonly kind: 'anything' };

export interface OptionNode {
  /** `-V`, `--version` */
  readonly flags: readonly string[];
  readonly summary: string;
  /** Undefined where it takes no value. */
  readonly value: Answer | undefined;
}

export interface CommandNode {
  /** Its name, and its other names. */
  readonly names: readonly string[];
  readonly summary: string;
  readonly options: readonly OptionNode[];
  readonly argument: Answer | undefined;
}

/** The whole program: what every command takes, and what each takes beside that. */
export interface CommandTree {
  readonly options: readonly OptionNode[];
  readonly commands: readonly CommandNode[];
}

/** Values that the parser knows nothing of but that they are text. */
const OF_OPTIONS: Readonly<Record<string, Answer>> = {
  '--disable': { kind: 'known', sort: 'rules' },
  '--severity': { kind: 'known', sort: 'rules' },
  '--function': { kind: 'known', sort: 'functions' },
  '--reporter': { kind: 'words', words: REPORTER_NAMES },
};
const OF_ARGUMENTS: Readonly<Record<string, Answer>> = {
  code: { kind: 'known', sort: 'codes' },
  function: { kind: 'known', sort: 'functions' },
  'function|url': { kind: 'known', sort: 'functions' },
};
const ANYTHING: Answer = { kind: 'anything' };

export const commandTreeOf = (program: Command): CommandTree => {
  const help = program.createHelp();
  const commands = help.visibleCommands(program);
  const names: Answer = { kind: 'words', words: commands.map((each) => each.name()) };
  return {
    options: help.visibleOptions(program).map(optionNode),
    commands: commands.map((command) => ({
      names: [command.name(), ...command.aliases()],
      summary: command.summary() || command.description(),
      options: help.visibleOptions(command).filter(isOwn).map(optionNode),
      argument: command.name() === 'help' ? names : argumentAnswer(command.registeredArguments[0]),
    })),
  };
};

/** Help is asked for in the same way everywhere. */
const isOwn = ({ long }: Option): boolean => long !== '--help';

const optionNode = (option: Option): OptionNode => ({
  flags: [option.short, option.long].filter((flag) => flag !== undefined),
  summary: option.description,
  value: option.required || option.optional ? optionAnswer(option) : undefined,
});

const optionAnswer = ({ long = '', argChoices, flags }: Option): Answer =>
  OF_OPTIONS[long] ?? answerOf(argChoices, /<(.+)>|\[(.+)\]$/.exec(flags)?.[1]);

const argumentAnswer = (argument: Argument | undefined): Answer | undefined =>
  argument && (OF_ARGUMENTS[argument.name()] ?? answerOf(argument.argChoices, argument.name()));

const answerOf = (choices: readonly string[] | undefined, place = ''): Answer => {
  if (choices) return { kind: 'words', words: choices };
  return /^files?$/.test(place) ? { kind: 'files' } : ANYTHING;
};
