import { dirname, resolve } from 'node:path';
import { FileProblem, type OpenFile } from '../host/files.ts';
import type { Host } from '../host/host.ts';
import type { Terminal } from '../host/terminal.ts';
import type { Language, Text } from '../language/text.ts';
import { REPORTER_NAMES, REPORTERS } from '../reporters/index.ts';
import type { Reporter, ReporterContext, ReporterKind } from '../reporters/reporter.ts';
import type { CommonOptions } from './options.ts';
import { pathsInRepository, pathWithin } from './report-paths.ts';
import { UsageProblem } from './usage-problem.ts';

/** A reporter at work, and what is to be done when it has finished. */
export interface Destination {
  readonly reporter: Reporter;
  flush(): void;
}

/** What --json means for a command: the reporter that it stands for. */
const JSON_STYLES = {
  document: 'json',
  lines: 'ndjson',
  'lines when ready': 'json-lines',
} as const;
export type JsonStyle = keyof typeof JSON_STYLES;

export interface DestinationRequest {
  readonly options: CommonOptions;
  readonly jsonStyle: JsonStyle;
  readonly language: Language;
  readonly version: string;
  readonly terminal: Terminal;
  readonly host: Host;
}

const UNKNOWN_REPORTER: Text = {
  en: 'There is no reporter "{name}". There are: {names}.',
  zh: '没有名为 "{name}" 的输出格式。可用：{names}。',
};
const ONE_ON_OUTPUT: Text = {
  en: 'Only one report can go to standard output. Give the others a file: --reporter {name}=<file>.',
  zh: '标准输出只能输出一种格式，请为其他格式指定文件：--reporter {name}=<文件>。',
};
const ONE_IN_FILE: Text = {
  en: 'Two reports cannot go to the same file: {file}.',
  zh: '两种格式不能输出到同一个文件：{file}。',
};
const NO_FILE_NAME: Text = {
  en: 'After "{name}=" the name of a file is needed.',
  zh: '"{name}=" 之后需要填写文件名。',
};
const CANNOT_WRITE: Text = {
  en: 'The report cannot be written to {file}: {detail}',
  zh: '无法将报告写入 {file}：{detail}',
};

/** What was asked for; without a file it goes to standard output. */
interface Wish {
  readonly name: string;
  readonly file: string | undefined;
}

/** Opens the reporters that were asked for: pretty on standard output, unless said otherwise. */
export const openDestinations = (request: DestinationRequest): readonly Destination[] => {
  const asked = [...(request.options.reporter ?? [])];
  if (request.options.json) asked.push('json');
  const wishes = (asked.length > 0 ? [...new Set(asked)] : ['pretty']).map((wish) =>
    wishOf(wish, request.host.workingFolder),
  );
  refuseClashes(wishes);
  const telling = wishes.find(({ file }) => file === undefined) ?? wishes[0];
  return wishes.map((wish) => open(wish, wish === telling, request));
};

const wishOf = (word: string, workingFolder: string): Wish => {
  const [, name = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
  if (file === '') throw new UsageProblem(NO_FILE_NAME, { name });
  return { name, file: file === undefined ? undefined : resolve(workingFolder, file) };
};

/** Two reports in one place are none that a program could read. */
const refuseClashes = (wishes: readonly Wish[]): void => {
  for (const [index, { name, file }] of wishes.entries()) {
    if (!wishes.slice(0, index).some((other) => other.file === file)) continue;
    if (file === undefined) throw new UsageProblem(ONE_ON_OUTPUT, { name });
    throw new UsageProblem(ONE_IN_FILE, { file });
  }
};

/** Only one reporter speaks on standard error: all of them would say the same. */
const open = ({ name, file }: Wish, speaks: boolean, request: DestinationRequest): Destination => {
  const kind = kindOf(name === 'json' ? JSON_STYLES[request.jsonStyle] : name);
  const everything = contextOf(request);
  const context = { ...everything, ...(!speaks && { remark: () => {}, bottomLine: undefined }) };
  if (file === undefined) return { reporter: kind.start(context), flush: () => {} };
  const report = openReport(file, request.host);
  const plain = { colour: false, links: false, columns: undefined };
  const { write } = report;
  return {
    reporter: kind.start({ ...context, ...plain, write }),
    flush: () => report.close(),
  };
};

/** Opened before anything is done, so a path that cannot be written costs nothing. */
const openReport = (file: string, { files }: Host): OpenFile => {
  try {
    files.makeFolder(dirname(file));
    return files.openForWriting(file);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new UsageProblem(CANNOT_WRITE, { file, detail: error.message });
  }
};

const kindOf = (name: string): ReporterKind => {
  const kind = REPORTERS.find((candidate) => candidate.name === name);
  if (kind) return kind;
  throw new UsageProblem(UNKNOWN_REPORTER, { name, names: REPORTER_NAMES.join(', ') });
};

const contextOf = (request: DestinationRequest): ReporterContext => {
  const { options, language, terminal, host, version } = request;
  const colour = wantsColour(options.color, terminal, host.environment);
  return {
    language,
    version,
    colour,
    // Whoever wants no colours wants no other sequences either, and a pipe is no terminal.
    links: colour && terminal.columns !== undefined,
    columns: terminal.columns,
    bottomLine: bottomLineOf(terminal, host),
    detail: options.quiet ? 'quiet' : options.verbose ? 'verbose' : 'normal',
    write: terminal.write,
    remark: terminal.remark,
    relative: (file) => pathWithin(host.workingFolder, file) ?? file,
    inRepository: pathsInRepository(host),
  };
};

const bottomLineOf = ({ remarkColumns: columns }: Terminal, { clock }: Host) =>
  columns === undefined ? undefined : { columns, now: clock.now };

/** The flag decides; then NO_COLOR and FORCE_COLOR (no-color.org, force-color.org); then the terminal. */
const wantsColour = (
  when: CommonOptions['color'],
  terminal: Terminal,
  environment: Host['environment'],
): boolean => {
  if (when !== 'auto') return when === 'always';
  if (environment['NO_COLOR']) return false;
  const forced = environment['FORCE_COLOR'];
  if (forced) return forced !== '0';
  return terminal.columns !== undefined && environment['TERM'] !== 'dumb';
};
