import type { Command } from 'commander';
import type { Emit } from '../events.ts';
import { isoTime } from '../host/clock.ts';
import { nodeHost } from '../host/host.ts';
import { nodeTerminal, type Terminal } from '../host/terminal.ts';
import { workerThreads } from '../host/threads.ts';
import { type Language, type Sentence, say, type Text } from '../language/text.ts';
import type { Ending } from '../operations/ending.ts';
import type { Surroundings } from '../operations/surroundings.ts';
import { commandLineOf } from './command-line.ts';
import { type JsonStyle, openDestinations } from './destinations.ts';
import { withEnvironmentFile } from './environment-file.ts';
import { type ExitStatus, STATUS_OF } from './exit-codes.ts';
import type { CommonOptions, TargetOption } from './options.ts';

/** One run of a command: what it works in, and how it ends. */
export interface Run extends Surroundings {
  readonly language: Language;
  readonly version: string;
  readonly terminal: Terminal;
  /** Asks the person at the terminal; no, where there is none. */
  approve(question: Sentence): Promise<boolean>;
  finish(ending: Ending): void;
}

/** What every command gets beside the program. */
export interface CommandContext {
  readonly language: Language;
  open(command: Command, style?: OutputStyle): Run;
}

export interface OutputStyle {
  /** One JSON document when it is over, unless the command goes on and its events are wanted. */
  readonly json?: JsonStyle;
  /** Standard output holds something else, so reports go to standard error. */
  readonly isOutputTaken?: boolean;
}

export type CommandModule = (program: Command, context: CommandContext) => void;

export interface RunSettings {
  readonly language: Language;
  readonly version: string;
  readonly signal: AbortSignal;
  /** The words that the program was started with. */
  readonly argv: readonly string[];
  exitWith(status: ExitStatus): void;
}

const YES_OR_NO: Text = { en: '{question} [y/N] ', zh: '{question} [y/N] ' };

/** Starts the built helper, as the launcher starts the program. */
const CHECK_WORKER = new URL('../../bin/check-worker.cjs', import.meta.url);

/** The only place where the world, the reporters and an operation meet. */
export const openRun = (
  { language, version, signal, argv, exitWith }: RunSettings,
  options: CommonOptions & TargetOption,
  { json = 'document', isOutputTaken = false }: OutputStyle,
): Run => {
  const terminal = nodeTerminal();
  const world = { ...nodeHost(), threads: workerThreads(CHECK_WORKER) };
  const host = withEnvironmentFile(world, options.envFile);
  const destinations = openDestinations({
    options,
    jsonStyle: json,
    language,
    version,
    terminal: isOutputTaken
      ? { ...terminal, write: terminal.remark, columns: undefined }
      : terminal,
    host,
  });
  const emit: Emit = (event) => {
    const at = isoTime(host.clock.now());
    for (const { reporter } of destinations) reporter.accept(event, at);
  };
  return {
    ...{ language, version, terminal, host },
    emit,
    signal,
    commandLine: commandLineOf(argv),
    ...(options.timeout !== undefined && { patience: options.timeout * 1000 }),
    cloud: { profile: options.profile, endpoint: options.endpoint, bucket: options.bucket },
    approve: async (question) => {
      if (!terminal.interactive) return false;
      const asked = say({ text: YES_OR_NO, values: { question } }, language);
      return /^y(es)?$/i.test((await terminal.ask(asked)).trim());
    },
    finish: (ending) => {
      for (const { reporter, flush } of destinations) {
        reporter.finish();
        flush();
      }
      exitWith(STATUS_OF[ending]);
    },
  };
};
