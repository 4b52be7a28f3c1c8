import { compareDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import { say } from '../../src/language/text.ts';
import { LIMITS } from '../../src/platform/limits.ts';
import { runRules } from '../../src/rules/run.ts';
import { loadText } from './load-text.ts';

/** What is found in a text by schema and rules, as `line:column severity code message help`. */
export const judge = (
  text: string,
  given: Parameters<typeof loadText>[1] = {},
): readonly string[] => {
  const { model, diagnostics } = loadText(text, given);
  const context = { limits: LIMITS, codeFolderOf: () => undefined };
  return [...diagnostics, ...(model ? runRules(model, context) : [])]
    .sort(compareDiagnostics)
    .map(({ span: { start }, severity, code, message, help }) =>
      [
        `${start.line}:${start.column}`,
        severity,
        code,
        say(message, 'en'),
        ...(help ? [say(help, 'en')] : []),
      ].join(' '),
    );
};

/** The same without what is merely good to know. */
export const complaints = (
  text: string,
  given: Parameters<typeof loadText>[1] = {},
): readonly string[] => judge(text, given).filter((line) => !/^\d+:\d+ info /.test(line));
