import { Command, CommanderError } from 'commander';
import { type Language, say, type Text } from '../language/text.ts';
import { completeCommand } from './commands/complete.ts';
import { completionCommand } from './commands/completion.ts';
import { connectCommand } from './commands/connect.ts';
import { deployCommand } from './commands/deploy.ts';
import { devCommand } from './commands/dev.ts';
import { doctorCommand } from './commands/doctor.ts';
import { explainCommand } from './commands/explain.ts';
import { importCommand } from './commands/import.ts';
import { initCommand } from './commands/init.ts';
import { logsCommand } from './commands/logs.ts';
import { packageCommand } from './commands/package.ts';
import { planCommand } from './commands/plan.ts';
import { removeCommand } from './commands/remove.ts';
import { rollbackCommand } from './commands/rollback.ts';
import { statusCommand } from './commands/status.ts';
import { validateCommand } from './commands/validate.ts';
import { versionsCommand } from './commands/versions.ts';
import { EXIT } from './exit-codes.ts';
import { addCommonOptions } from './options.ts';
import { type CommandModule, openRun, type RunSettings } from './run.ts';
import { translateUsage } from './usage.ts';

const COMMANDS: Readonly<Record<string, CommandModule>> = {
  validate: validateCommand,
  plan: planCommand,
  deploy: deployCommand,
  remove: removeCommand,
  status: statusCommand,
  logs: logsCommand,
  versions: versionsCommand,
  rollback: rollbackCommand,
  import: importCommand,
  dev: devCommand,
  connect: connectCommand,
  package: packageCommand,
  explain: explainCommand,
  init: initCommand,
  doctor: doctorCommand,
  completion: completionCommand,
  __complete: completeCommand,
};

/** It writes down what all the commands take. */
const KNOWS_ALL = 'completion';

/** Setting up all commands takes some milliseconds of each start; one that is named needs no other. */
const commandsFor = ([first = '']: readonly string[]): readonly CommandModule[] => {
  const isNamed = first !== KNOWS_ALL && Object.hasOwn(COMMANDS, first);
  const named = isNamed ? COMMANDS[first] : undefined;
  return named ? [named] : Object.values(COMMANDS);
};

const DESCRIPTION: Text = {
  en: 'Check, plan, deploy and run WebSocket functions of Tencent Cloud SCF. No telemetry, no log-in.',
  zh: '检查、规划、部署并在本地运行腾讯云 SCF 的 WebSocket 函数。无遥测，无需登录。',
};
const EXAMPLES: Text = {
  en: '\nExamples:\n  scf-ws validate\n  scf-ws deploy --dry-run\n  scf-ws dev\n  scf-ws explain 455\n',
  zh: '\n示例：\n  scf-ws validate\n  scf-ws deploy --dry-run\n  scf-ws dev\n  scf-ws explain 455\n',
};

/** The whole command line. Throws CommanderError where it was used wrongly. */
const buildProgram = (settings: RunSettings): Command => {
  const { language, version } = settings;
  const program = new Command('scf-ws');
  program
    .description(say(DESCRIPTION, language))
    .addHelpText('after', say(EXAMPLES, language))
    .showSuggestionAfterError(true)
    .exitOverride();
  addCommonOptions(program, language);
  translateUsage(program, version, language);
  for (const add of commandsFor(settings.argv)) {
    add(program, {
      language,
      open: (command, style) => openRun(settings, command.optsWithGlobals(), style ?? {}),
    });
  }
  return program;
};

/** Parses and runs. Returns the status of a wrong use; a right one ends through its run. */
export const runProgram = async (argv: readonly string[], settings: RunSettings): Promise<void> => {
  try {
    await buildProgram(settings).parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    settings.exitWith(error.exitCode === 0 ? EXIT.ok : EXIT.wrongUsage);
  }
};

/** The language that a command line asks for, before it is parsed: help needs it too. */
export const languageOfArguments = (argv: readonly string[]): Language | undefined => {
  const index = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = argv[index];
  const value = word === '--lang' ? argv[index + 1] : word?.slice('--lang='.length);
  return value === 'en' || value === 'zh' ? value : undefined;
};
