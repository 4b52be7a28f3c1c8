import type { Severity } from '../diagnostics/diagnostic.ts';
import type { PlannedChange } from '../events.ts';
import { type Language, say } from '../language/text.ts';
import { documentOfCheck } from './check-report.ts';
import { onOneLine } from './one-line.ts';
import { differenceInWords, NO_CHANGES, worstFirst } from './plan-words.ts';

/** What goes comes first. */
const planLines = (changes: readonly PlannedChange[], language: Language): readonly string[] => {
  const shown = worstFirst(changes);
  if (shown.length === 0) return [say(NO_CHANGES, language)];
  return shown.map(({ address, action, differences, reasons, codeFiles }) => {
    const told = [
      ...differences.map((difference) => differenceInWords(difference, codeFiles)),
      ...reasons.map(({ message }) => message),
    ].map((each) => say(each, language));
    return onOneLine([`${action} ${address}`, ...told].join('; '));
  });
};

const LETTERS = { error: 'E', warning: 'W', info: 'I' } as const satisfies Record<Severity, string>;

/** As few words as say it all, for programs that read prose: a line a finding. */
export const agent = documentOfCheck(
  'agent',
  {
    en: 'one terse line a finding, for coding agents',
    zh: '每个问题一行的精简文本，供编码助手读取',
  },
  ({ diagnostics, summary, plan }, { language, relative }) => {
    const lines = diagnostics.map(({ severity, code, message, help, fix, span }) => {
      const place = `${relative(span.file)}:${span.start.line}:${span.start.column}`;
      const hint = help ?? fix?.description;
      const todo = hint ? ` -> ${say(hint, language)}` : '';
      return onOneLine(`${place} ${LETTERS[severity]} ${code} ${say(message, language)}${todo}`);
    });
    const { files = 0, errors = 0, warnings = 0, infos = 0 } = summary ?? {};
    const counts = `files=${files} errors=${errors} warnings=${warnings} infos=${infos}`;
    if (plan) lines.push(...planLines(plan.changes, language));
    return [...lines, ...(summary || !plan ? [counts] : []), ''].join('\n');
  },
);
