import type { Severity } from '../diagnostics/diagnostic.ts';
import { say } from '../language/text.ts';
import { documentOfCheck } from './check-report.ts';
import { Fingerprints } from './fingerprint.ts';

const SEVERITIES = { error: 'major', warning: 'minor', info: 'info' } as const satisfies Record<
  Severity,
  string
>;

/** GitLab's code quality report, shown in merge requests. */
export const gitlab = documentOfCheck(
  'gitlab',
  { en: 'a GitLab code quality report', zh: 'GitLab 代码质量报告' },
  ({ diagnostics, texts }, { language, inRepository }) => {
    const fingerprints = new Fingerprints();
    const issues = diagnostics.map((diagnostic) => {
      const { code, severity, message, help, span } = diagnostic;
      const path = inRepository(span.file);
      return {
        type: 'issue',
        check_name: code,
        description: say(message, language),
        ...(help && { content: { body: say(help, language) } }),
        severity: SEVERITIES[severity],
        fingerprint: fingerprints.of(diagnostic, path, texts.get(span.file)),
        location: { path, lines: { begin: span.start.line, end: span.end.line } },
      };
    });
    return `${JSON.stringify(issues, null, 2)}\n`;
  },
);
