import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.ts';
import { type Language, say, sentence, type Text } from '../../language/text.ts';
import { documentOfCheck } from '../check-report.ts';
import { renderSummary } from '../pretty/summary.ts';
import type { ReporterContext } from '../reporter.ts';
import { plainWords } from './plain-words.ts';
import { planSection } from './plan.ts';

/** A comment of GitHub holds 65,536 characters; what is above and below the table needs some. */
const MOST_CHARACTERS = 60_000;

/** If more files than this cannot be read, the first ones show why. */
const MOST_REFUSALS = 20;

const SIGNS: Record<Severity, string> = { error: '❌', warning: '⚠️', info: 'ℹ️' };
const HEAD: Record<Language, string> = {
  en: '| | place | finding |\n|---|---|---|\n',
  zh: '| | 位置 | 问题 |\n|---|---|---|\n',
};
const FINE: Text = { en: 'Nothing to complain about.', zh: '没有发现问题。' };
const MORE: Text = { en: 'and {count} more', zh: '另有 {count} 个问题' };

/** A table for comments and job summaries, no longer than they may be. */
export const markdown = documentOfCheck(
  'markdown',
  { en: 'a table for comments and job summaries', zh: '用于评论和任务摘要的 Markdown 表格' },
  ({ diagnostics, refusals, summary, plan }, context) => {
    const { language } = context;
    const total = summary ? [`**${renderSummary(summary, language)}**`] : [];
    const refused = refusals
      .slice(0, MOST_REFUSALS)
      .map(({ message }) => `${SIGNS.error} ${plainWords(say(message, language))}`);
    const fine = summary && diagnostics.length === 0 ? [say(FINE, language)] : [];
    const table =
      diagnostics.length > 0
        ? [tableOf(diagnostics, plan ? MOST_CHARACTERS / 2 : MOST_CHARACTERS, context)]
        : [];
    // The plan comes first: what goes must not be cut off by what is merely found.
    const planned = plan ? planSection(plan, language, MOST_CHARACTERS / 2) : [];
    const parts = ['### scf-ws', ...total, ...refused, ...fine, ...planned, ...table];
    return `${parts.join('\n\n')}\n`;
  },
);

const tableOf = (
  diagnostics: readonly Diagnostic[],
  most: number,
  context: ReporterContext,
): string => {
  let table = HEAD[context.language];
  for (const [index, diagnostic] of diagnostics.entries()) {
    const row = rowOf(diagnostic, context);
    if (table.length + row.length > most) {
      const count = diagnostics.length - index;
      return `${table}\n${say(sentence(MORE, { count }), context.language)}`;
    }
    table += row;
  }
  return table.trimEnd();
};

const rowOf = (
  { severity, code, message, help, docs, span }: Diagnostic,
  { language, relative }: ReporterContext,
): string => {
  const place = plainWords(`${relative(span.file)}:${span.start.line}:${span.start.column}`);
  const rule = docs ? `[${code}](${docs})` : code;
  const hint = help ? `<br>${plainWords(say(help, language))}` : '';
  return `| ${SIGNS[severity]} | ${place} | ${plainWords(say(message, language))}${hint}<br>${rule} |\n`;
};
