import { codeFrame, type FrameRow, linesOf, type Mark } from '../../diagnostics/code-frame.ts';
import type { Diagnostic, Related, Severity } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/located.ts';
import { visible } from '../../diagnostics/visible.ts';
import { type Language, type Sentence, say, type Text } from '../../language/text.ts';
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

/** The files that frames are drawn of; each is split into lines when its first frame is drawn. */
export class FrameLines {
  readonly #texts = new Map<string, string>();
  readonly #lines = new Map<string, readonly string[]>();

  add(file: string, text: string): void {
    this.#texts.set(file, text);
    this.#lines.delete(file);
  }

  of(file: string): readonly string[] | undefined {
    const known = this.#lines.get(file);
    const text = this.#texts.get(file);
    if (known || text === undefined) return known;
    const lines = linesOf(text);
    this.#lines.set(file, lines);
    return lines;
  }
}

/** What every row of a diagnostic is drawn with. */
interface Drawing {
  readonly severity: Severity;
  readonly margin: number;
  readonly paint: Paint;
}

/** One file's part of a diagnostic. */
interface Part {
  readonly span: Span;
  readonly rows: readonly FrameRow[];
  /** What is to say where no frame can be drawn. */
  readonly label: string;
}

/** A diagnostic with its frames, what to do, and the page that says so. */
export const renderDiagnostic = (
  diagnostic: Diagnostic,
  files: FrameLines,
  context: ReporterContext,
  paint: Paint,
): string => {
  const { severity, message, help, docs } = diagnostic;
  const { language } = context;
  const parts = partsOf(diagnostic, files, language);
  const numbers = parts.flatMap(({ rows }) =>
    rows.map((row) => (row.kind === 'line' ? `${row.number}`.length : 0)),
  );
  const drawing = { severity, paint, margin: Math.max(2, ...numbers) };
  const remark = (name: Text, words: string) =>
    `${' '.repeat(drawing.margin)} ${paint.related('=')} ${say(name, language)}: ${words}`;
  return [
    `${title(diagnostic, language, paint)} ${paint.strong(spoken(message, language))}`,
    ...parts.flatMap((part, index) => renderPart(part, index === 0, context, drawing)),
    ...(help ? [remark(HELP, spoken(help, language))] : []),
    ...(docs ? [remark(PAGE, paint.link(docs, docs))] : []),
    '',
  ].join('\n');
};

/** What is merely good to know takes one line. */
export const renderInfo = (
  diagnostic: Diagnostic,
  { language, relative }: ReporterContext,
  paint: Paint,
): string => {
  const place = paint.faint(placeOf(diagnostic.span, relative));
  return `${title(diagnostic, language, paint)} ${spoken(diagnostic.message, language)} ${place}\n`;
};

const title = ({ severity, code, docs }: Diagnostic, language: Language, paint: Paint): string =>
  paint[severity](`${say(SEVERITY[severity], language)}[${paint.link(code, docs)}]`);

const spoken = (words: Sentence, language: Language): string => visible(say(words, language));

const placeOf = ({ file, start }: Span, relative: ReporterContext['relative']): string =>
  `${visible(relative(file))}:${start.line}:${start.column}`;

/** The file that has the problem first, then others that have to do with it. */
const partsOf = (
  { span, related }: Diagnostic,
  files: FrameLines,
  language: Language,
): readonly Part[] => {
  const others = [...new Set(related.map((other) => other.span.file))].filter(
    (file) => file !== span.file,
  );
  const primary: Mark = { span, label: '', primary: true };
  return [
    partOf([primary, ...marksIn(span.file, related, language)], files),
    ...others.map((file) => partOf(marksIn(file, related, language), files)),
  ].flatMap((part) => part ?? []);
};

const marksIn = (file: string, related: readonly Related[], language: Language): readonly Mark[] =>
  related
    .filter((other) => other.span.file === file)
    .map(({ span, note }) => ({ span, label: spoken(note, language), primary: false }));

const partOf = (marks: readonly Mark[], files: FrameLines): Part | undefined => {
  const [first] = marks;
  if (!first) return undefined;
  const lines = files.of(first.span.file);
  return { span: first.span, rows: lines ? codeFrame(lines, marks) : [], label: first.label };
};

const renderPart = (
  { span, rows, label }: Part,
  isFirst: boolean,
  { relative }: ReporterContext,
  { severity, margin, paint }: Drawing,
): readonly string[] => {
  const arrow = paint.related(isFirst ? '-->' : ':::');
  const unseen = rows.length === 0 && label ? ` ${label}` : '';
  return [
    `${' '.repeat(margin)}${arrow} ${placeOf(span, relative)}${unseen}`,
    ...rows.map((row) => renderRow(row, margin, severity, paint)),
  ];
};

/** A problem that is none any more. */
export const renderFixed = (
  { code, span, fix }: Diagnostic,
  { language, relative }: ReporterContext,
  paint: Paint,
): string => {
  const done = fix ? ` ${spoken(fix.description, language)}` : '';
  const place = paint.faint(placeOf(span, relative));
  return `${paint.good(`${say(FIXED, language)}[${code}]`)}${done} ${place}\n`;
};

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
