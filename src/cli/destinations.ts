import { isAbsolute, relative, resolve } from 'node:path';
import { FileProblem, type OpenFile } from '../host/files.ts';
import type { Host } from '../host/host.ts';
import type { Terminal } from '../host/terminal.ts';
import type { Language, Text } from '../language/text.ts';
import { REPORTERS } from '../reporters/index.ts';
import type { Reporter, ReporterContext, ReporterKind } from '../reporters/reporter.ts';
import type { CommonOptions } from './options.ts';
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
  readonly terminal: Terminal;
  readonly host: Host;
}

const UNKNOWN_REPORTER: Text = {
  en: 'There is no reporter "{name}". There are: {names}.',
  zh: '没有名为 "{name}" 的输出格式。可用：{names}。',
};

const CANNOT_WRITE: Text = {
  en: 'Cannot write the report {file}: {detail}',
  zh: '无法写入报告文件 {file}：{detail}',
};

/** Opens the reporters that were asked for: pretty on standard output, unless said otherwise. */
export const openDestinations = (request: DestinationRequest): readonly Destination[] => {
  const asked = [...(request.options.reporter ?? [])];
  if (request.options.json) asked.push('json');
  return (asked.length > 0 ? asked : ['pretty']).map((wish) => open(wish, request));
};

const open = (wish: string, request: DestinationRequest): Destination => {
  const [, name = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(wish) ?? [];
  const kind = kindOf(name === 'json' ? JSON_STYLES[request.jsonStyle] : name);
  const context = contextOf(request);
  if (!file) return { reporter: kind.start(context), flush: () => {} };
  const report = openReport(file, request.host);
  const { write } = report;
  return {
    reporter: kind.start({ ...context, colour: false, columns: undefined, write }),
    flush: () => report.close(),
  };
};

/** Opened before anything is done, so a path that cannot be written costs nothing. */
const openReport = (file: string, { files, workingFolder }: Host): OpenFile => {
  try {
    return files.openForWriting(resolve(workingFolder, file));
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new UsageProblem(CANNOT_WRITE, { file, detail: error.message });
  }
};

const kindOf = (name: string): ReporterKind => {
  const kind = REPORTERS.find((candidate) => candidate.name === name);
  if (kind) return kind;
  const names = REPORTERS.map((candidate) => candidate.name).join(', ');
  throw new UsageProblem(UNKNOWN_REPORTER, { name, names });
};

const contextOf = ({ options, language, terminal, host }: DestinationRequest): ReporterContext => ({
  language,
  colour: wantsColour(options.color, terminal, host.environment),
  columns: terminal.columns,
  detail: options.quiet ? 'quiet' : options.verbose ? 'verbose' : 'normal',
  write: terminal.write,
  remark: terminal.remark,
  relative: (file) => {
    const path = relative(host.workingFolder, file);
    return path === '' || path.startsWith('..') || isAbsolute(path) ? file : path;
  },
});

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
