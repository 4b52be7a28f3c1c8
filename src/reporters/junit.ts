import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { say, type Text } from '../language/text.ts';
import { byFile, type CheckReport, documentOfCheck, type Refusal } from './check-report.ts';
import type { ReporterContext } from './reporter.ts';
import { element, elementAround, XML_DECLARATION } from './xml.ts';

const FINE: Text = { en: 'no findings', zh: '无问题' };
const NOT_READ: Text = { en: 'the file can be read', zh: '文件可读取' };

/** The results of one file. */
interface Suite {
  readonly name: string;
  readonly cases: readonly string[];
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

/**
 * A suite for each file, a case for each finding. Errors fail; warnings and infos pass and say so
 * in their output; what is silenced is skipped. A file without findings has one case that passes.
 */
export const junit = documentOfCheck(
  'junit',
  { en: 'JUnit XML', zh: 'JUnit XML 格式' },
  (report, context) => {
    const suites = [
      ...[...byFile(report)].map(([file, found]) => suiteOf(file, found, report, context)),
      ...report.refusals.map((refusal) => refusedSuite(refusal, context)),
    ];
    const body = suites.map(({ cases, ...counts }) =>
      element('testsuite', { ...counts, tests: cases.length }, cases),
    );
    const sum = (count: (suite: Suite) => number) =>
      suites.reduce((total, suite) => total + count(suite), 0);
    const counts = {
      tests: sum(({ cases }) => cases.length),
      failures: sum(({ failures }) => failures),
      errors: sum(({ errors }) => errors),
      skipped: sum(({ skipped }) => skipped),
    };
    return `${XML_DECLARATION}\n${element('testsuites', { name: 'scf-ws', ...counts }, body)}\n`;
  },
);

const suiteOf = (
  file: string,
  found: readonly Diagnostic[],
  { suppressed }: CheckReport,
  context: ReporterContext,
): Suite => {
  const name = context.relative(file);
  const silenced = suppressed.filter(({ diagnostic }) => diagnostic.span.file === file);
  const cases = [
    ...found.map((diagnostic) => testCase(diagnostic, name, resultOf(diagnostic, context))),
    ...silenced.map(({ diagnostic, reason }) =>
      testCase(diagnostic, name, element('skipped', { message: reason })),
    ),
  ];
  const fine = element('testcase', { name: say(FINE, context.language), classname: name });
  return {
    name,
    cases: cases.length > 0 ? cases : [fine],
    failures: found.filter(({ severity }) => severity === 'error').length,
    errors: 0,
    skipped: silenced.length,
  };
};

const testCase = ({ code, span }: Diagnostic, file: string, result: string): string => {
  const { line, column } = span.start;
  return element('testcase', { name: `${code} ${line}:${column}`, classname: file }, [result]);
};

const resultOf = (
  { code, severity, message, help, docs, span }: Diagnostic,
  { language, relative }: ReporterContext,
): string => {
  const words = say(message, language);
  const body = [
    `${relative(span.file)}:${span.start.line}:${span.start.column} ${words}`,
    ...(help ? [say(help, language)] : []),
    ...(docs ? [docs] : []),
  ].join('\n');
  if (severity === 'error') return elementAround('failure', { message: words, type: code }, body);
  return elementAround('system-out', {}, `${severity}: ${body}`);
};

const refusedSuite = (
  { file, message }: Refusal,
  { language, relative }: ReporterContext,
): Suite => {
  const name = file === undefined ? 'scf-ws' : relative(file);
  const error = element('error', { message: say(message, language) });
  const attributes = { name: say(NOT_READ, language), classname: name };
  const cases = [element('testcase', attributes, [error])];
  return { name, cases, failures: 0, errors: 1, skipped: 0 };
};
