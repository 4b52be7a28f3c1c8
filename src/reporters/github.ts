import { type Diagnostic, SEVERITIES, type Severity } from '../diagnostics/diagnostic.ts';
import { say, sentence, type Text } from '../language/text.ts';
import { documentOfCheck } from './check-report.ts';
import { onOneLine } from './one-line.ts';
import type { ReporterContext } from './reporter.ts';

/** GitHub shows this many annotations of a step, and drops what comes later. */
const MOST_ANNOTATIONS = 10;

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<
  Severity,
  string
>;
const MORE: Text = { en: '{count} more findings', zh: '其余 {count} 个问题' };

/** Annotations on the lines of a pull request: the most severe, then the rest in the log. */
export const github = documentOfCheck(
  'github',
  { en: 'annotations for GitHub Actions', zh: 'GitHub Actions 注解' },
  ({ diagnostics }, context) => {
    const weight = ({ severity }: Diagnostic) => SEVERITIES.indexOf(severity);
    const sorted = [...diagnostics].sort((a, b) => weight(a) - weight(b));
    const rest = sorted.slice(MOST_ANNOTATIONS);
    const lines = [
      ...sorted.slice(0, MOST_ANNOTATIONS).map((diagnostic) => annotation(diagnostic, context)),
      ...(rest.length > 0 ? folded(rest, context) : []),
    ];
    return lines.map((line) => `${line}\n`).join('');
  },
);

const annotation = (
  { severity, code, message, help, span }: Diagnostic,
  { language, inRepository }: ReporterContext,
): string => {
  const { start, end } = span;
  const isOnOneLine = start.line === end.line;
  const place = {
    file: inRepository(span.file),
    line: start.line,
    endLine: end.line,
    // GitHub reads columns as those of one line.
    ...(isOnOneLine && { col: start.column, endColumn: end.column }),
    title: code,
  };
  const properties = Object.entries(place).map(([name, value]) => `${name}=${inProperty(value)}`);
  const words = [message, ...(help ? [help] : [])].map((each) => say(each, language)).join('\n');
  return `::${COMMANDS[severity]} ${properties.join(',')}::${inMessage(words)}`;
};

const folded = (rest: readonly Diagnostic[], context: ReporterContext): readonly string[] => {
  const title = say(sentence(MORE, { count: rest.length }), context.language);
  return [
    `::group::${inMessage(title)}`,
    ...rest.map((each) => logLine(each, context)),
    '::endgroup::',
  ];
};

const logLine = (
  { severity, code, message, span }: Diagnostic,
  { language, inRepository }: ReporterContext,
): string => {
  const place = `${inRepository(span.file)}:${span.start.line}:${span.start.column}`;
  const line = onOneLine(`${severity} ${place} ${code} ${say(message, language)}`);
  // The runner takes this for a command wherever it stands in a line.
  return line.replaceAll('##[', '## [');
};

const inMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const inProperty = (value: string | number): string =>
  inMessage(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
