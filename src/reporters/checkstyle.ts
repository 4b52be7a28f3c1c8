import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { say } from '../language/text.ts';
import { byFile, documentOfCheck } from './check-report.ts';
import type { ReporterContext } from './reporter.ts';
import { element, XML_DECLARATION } from './xml.ts';

/** The version of Checkstyle whose format this is; readers expect one, and know this. */
const FORMAT_VERSION = '4.3';

/** The XML of Checkstyle, which Jenkins, reviewdog, SonarQube and editors read. */
export const checkstyle = documentOfCheck(
  'checkstyle',
  { en: 'Checkstyle XML', zh: 'Checkstyle XML 格式' },
  (report, context) => {
    const files = [...byFile(report)].map(([file, diagnostics]) =>
      element(
        'file',
        { name: context.relative(file) },
        diagnostics.map((diagnostic) => errorOf(diagnostic, context)),
      ),
    );
    return `${XML_DECLARATION}\n${element('checkstyle', { version: FORMAT_VERSION }, files)}\n`;
  },
);

const errorOf = (
  { code, severity, message, help, span }: Diagnostic,
  { language }: ReporterContext,
): string =>
  element('error', {
    line: span.start.line,
    column: span.start.column,
    severity,
    message: [message, ...(help ? [help] : [])].map((words) => say(words, language)).join(' '),
    source: `scf-ws.${code.replace('/', '.')}`,
  });
