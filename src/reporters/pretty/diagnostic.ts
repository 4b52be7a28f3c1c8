import { codeFrame, type FrameRow, type Mark } from '../../diagnostics/code-frame.ts';
import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.ts';
import { say, type Text } from '../../language/text.ts';
import type { ReporterContext } from '../reporter.ts';
import type { Paint } from './paint.ts';

const SEVERITY: Record<Severity, Text> = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  info: { en: 'info', zh: '提示' },
};
const FIXED: Text = { en: 'fixed', zh: '已修复' };
const HELP: Text = { en: 'help', zh: '建议' };
const PAGE: Text = { en: 'page', zh: '文档' };

/** A diagnostic with its frame, what to do, and the page that says so. */
export const renderDiagnostic = (
  diagnostic: Diagnostic,
  text: string | undefined,
  context: ReporterContext,
  paint: Paint,
): string => {
  const { severity, code, message, span, help, docs } = diagnostic;
  const { language, relative } = context;
  const title = `${paint[severity](`${say(SEVERITY[severity], language)}[${code}]`)} ${paint.strong(say(message, language))}`;
  const place = `${relative(span.file)}:${span.start.line}:${span.start.column}`;
  const rows = text === undefined ? [] : codeFrame(text, marksOf(diagnostic, context));
  const margin = Math.max(
    2,
    ...rows.map((row) => (row.kind === 'line' ? `${row.number}`.length : 0)),
  );
  return [
    title,
    `${' '.repeat(margin)}${paint.related('-->')} ${place}`,
    ...rows.map((row) => renderRow(row, margin, severity, paint)),
    ...(help ? [remark(HELP, say(help, language), margin, context, paint)] : []),
    ...(docs ? [remark(PAGE, docs, margin, context, paint)] : []),
    '',
  ].join('\n');
};

/** What is merely good to know takes one line. */
export const renderInfo = (
  { code, message, span }: Diagnostic,
  { language, relative }: ReporterContext,
  paint: Paint,
): string => {
  const place = `${relative(span.file)}:${span.start.line}:${span.start.column}`;
  return `${paint.info(`${say(SEVERITY.info, language)}[${code}]`)} ${say(message, language)} ${paint.faint(place)}\n`;
};

/** A problem that is none any more. */
export const renderFixed = (
  { code, span, fix }: Diagnostic,
  { language, relative }: ReporterContext,
  paint: Paint,
): string => {
  const place = `${relative(span.file)}:${span.start.line}:${span.start.column}`;
  const done = fix ? ` ${say(fix.description, language)}` : '';
  return `${paint.good(`${say(FIXED, language)}[${code}]`)}${done} ${paint.faint(place)}\n`;
};

const marksOf = ({ span, related }: Diagnostic, { language }: ReporterContext): Mark[] => [
  { span, label: '', primary: true },
  ...related
    .filter((other) => other.span.file === span.file)
    .map((other) => ({ span: other.span, label: say(other.note, language), primary: false })),
];

const renderRow = (row: FrameRow, margin: number, severity: Severity, paint: Paint): string => {
  const bar = paint.related('|');
  if (row.kind === 'gap') return `${' '.repeat(margin)} ${paint.related('...')}`;
  if (row.kind === 'line') {
    return `${paint.related(`${row.number}`.padStart(margin))} ${bar} ${row.text}`.trimEnd();
  }
  const colour = row.primary ? paint[severity] : paint.related;
  const line = (row.primary ? '^' : '-').repeat(row.width);
  const label = row.label && ` ${row.label}`;
  return `${' '.repeat(margin)} ${bar} ${' '.repeat(row.indent)}${colour(`${line}${label}`)}`;
};

const remark = (
  name: Text,
  words: string,
  margin: number,
  { language }: ReporterContext,
  paint: Paint,
): string => `${' '.repeat(margin)} ${paint.related('=')} ${say(name, language)}: ${words}`;
