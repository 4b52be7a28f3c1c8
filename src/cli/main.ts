import { standardError } from '../host/standard-streams.ts';
import { languageOfLocale, say, type Text } from '../language/text.ts';
import { EXIT, type ExitStatus } from './exit-codes.ts';
import { languageOfArguments, runProgram } from './program.ts';
import { UsageProblem } from './usage-problem.ts';

const BUG: Text = {
  en: 'This is a bug in scf-ws.',
  zh: '这是 scf-ws 的缺陷。',
};

/** Filled in by the build, from package.json. */
declare const SCF_WS_VERSION: string;

const main = async (): Promise<void> => {
  const argv = process.argv.slice(2);
  const language = languageOfArguments(argv) ?? languageOfLocale(process.env);
  const exitWith = (status: ExitStatus): void => {
    process.exitCode = status;
  };
  const crash = (error: unknown): void => {
    const stack = error instanceof Error ? error.stack : String(error);
    standardError.write(`${say(BUG, language)}\n${stack}\n`);
    process.exit(EXIT.bug);
  };
  process.on('uncaughtException', crash);

  const interruption = new AbortController();
  const interrupt = (): void => {
    if (interruption.signal.aborted) process.exit(EXIT.interrupted);
    interruption.abort();
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  process.on('SIGHUP', interrupt);

  try {
    const { signal } = interruption;
    const settings = { language, version: SCF_WS_VERSION, signal, argv, exitWith };
    await runProgram(argv, settings);
  } catch (error) {
    if (!(error instanceof UsageProblem)) return crash(error);
    standardError.write(`✗ ${say(error.sentence, language)}\n`);
    exitWith(EXIT.wrongUsage);
  }
};

void main();
