import type { RuleCard } from '../../diagnostics/rule-card.ts';
import { say } from '../../language/text.ts';
import { type CheckReport, documentOfCheck } from '../check-report.ts';
import { Fingerprints } from '../fingerprint.ts';
import type { ReporterContext } from '../reporter.ts';
import { artifactAt } from './place.ts';
import { resultOf, type Suppression } from './result.ts';
import { describeRule } from './rule.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LOCALES = { en: 'en-US', zh: 'zh-CN' } as const;

/** SARIF 2.1.0, for GitHub code scanning and other tools that keep findings. */
export const sarif = documentOfCheck(
  'sarif',
  { en: 'SARIF 2.1.0, for code scanning', zh: 'SARIF 2.1.0，用于代码扫描' },
  (report, context) => {
    const run = runOf(report, context);
    return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
  },
);

const runOf = (report: CheckReport, context: ReporterContext) => {
  const { language, version } = context;
  const rules = report.cards.map((card) => describeRule(card, language));
  const files = [...report.texts.keys()];
  return {
    tool: {
      driver: { name: 'scf-ws', semanticVersion: version, language: LOCALES[language], rules },
    },
    language: LOCALES[language],
    columnKind: 'utf16CodeUnits',
    invocations: [invocationOf(report, context)],
    artifacts: files.map((file) => ({ location: artifactAt(file, context) })),
    results: resultsOf(report, context),
  };
};

const resultsOf = (report: CheckReport, context: ReporterContext) => {
  const { cards, diagnostics, suppressed, texts } = report;
  const fingerprints = new Fingerprints();
  const places = new Map(cards.map(({ id }: RuleCard, index) => [id, index]));
  const of = (diagnostic: CheckReport['diagnostics'][number], suppressions?: Suppression[]) =>
    resultOf(
      {
        diagnostic,
        ruleIndex: places.get(diagnostic.code),
        fingerprint: fingerprints.of(
          diagnostic,
          context.inRepository(diagnostic.span.file),
          texts.get(diagnostic.span.file),
        ),
        suppressions,
      },
      context,
    );
  // Where one result says that it is suppressed, all others must say that they are not.
  const none = suppressed.length > 0 ? [] : undefined;
  return [
    ...diagnostics.map((diagnostic) => of(diagnostic, none)),
    ...suppressed.map(({ diagnostic, by, reason }) =>
      of(diagnostic, [
        {
          kind: by === 'comment' ? 'inSource' : 'external',
          ...(reason !== undefined && { justification: reason }),
        },
      ]),
    ),
  ];
};

/** A file that could not be read is no finding in it; it is what went wrong with the run. */
const invocationOf = ({ refusals, summary }: CheckReport, context: ReporterContext) => ({
  executionSuccessful: refusals.length === 0 && summary !== undefined,
  toolExecutionNotifications: refusals.map(({ message, file }) => ({
    level: 'error',
    message: { text: say(message, context.language) },
    ...(file !== undefined && {
      locations: [{ physicalLocation: { artifactLocation: artifactAt(file, context) } }],
    }),
  })),
});
