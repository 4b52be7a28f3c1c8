import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { sarif } from '../../src/reporters/sarif/index.ts';
import { CLEAN, FINDINGS } from '../support/findings.ts';
import { report } from '../support/report.ts';

/** The schema of the standard, as Microsoft's own SARIF tool carries it. */
const schema = JSON.parse(
  readFileSync(
    new URL(
      '../assets/sarif-2.1.0.schema.json',
      import.meta.resolve('@microsoft/sarif-multitool-ts'),
    ),
    'utf8',
  ),
);
const isSarif = new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).compile(
  schema,
);

interface Result {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly suppressions?: readonly { readonly kind: string }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}
interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly results: readonly Result[];
  readonly invocations: readonly { readonly executionSuccessful: boolean }[];
}

const runOf = (events: typeof FINDINGS): Run => JSON.parse(report(sarif, events).written).runs[0];

describe('a SARIF log', () => {
  test.each([
    ['findings', FINDINGS],
    ['no findings', CLEAN],
    ['nothing that happened', []],
  ])('with %s fits the official schema', (_, events) => {
    isSarif(JSON.parse(report(sarif, events).written));
    expect(isSarif.errors ?? []).toEqual([]);
  });

  test('the schema would tell a wrong one', () => {
    expect(isSarif({ version: '2.1.0', runs: [{ results: [{}] }] })).toBe(false);
  });

  test('leads from each result to its rule', () => {
    const { results, tool } = runOf(FINDINGS);
    const known = results.filter(({ ruleIndex }) => ruleIndex !== undefined);
    expect(known).toHaveLength(2);
    for (const { ruleId, ruleIndex = -1 } of known) {
      expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    }
  });

  test('says of each result whether it is suppressed, where one is', () => {
    const kinds = runOf(FINDINGS).results.map(({ suppressions }) => suppressions?.length);
    expect(kinds).toEqual([0, 0, 0, 1]);
  });

  test('a file that could not be read makes the run unsuccessful', () => {
    expect(runOf(FINDINGS).invocations[0]?.executionSuccessful).toBe(false);
    expect(runOf(CLEAN).invocations[0]?.executionSuccessful).toBe(true);
  });

  test('knows a finding again after lines have moved', () => {
    const hashes = (events: typeof FINDINGS) =>
      runOf(events).results.map((result) => result.partialFingerprints['primaryLocationLineHash']);
    const moved = FINDINGS.map((event) => {
      if (event.kind === 'file-read') return { ...event, text: `\n${event.text}` };
      if (event.kind !== 'diagnostic-reported') return event;
      const { span } = event.diagnostic;
      const down = ({ line, column, offset }: typeof span.start) => ({
        line: line + 1,
        column,
        offset: offset + 1,
      });
      const lower = { ...span, start: down(span.start), end: down(span.end) };
      return { ...event, diagnostic: { ...event.diagnostic, span: lower } };
    });
    expect(hashes(moved).slice(0, 3)).toEqual(hashes(FINDINGS).slice(0, 3));
    expect(new Set(hashes(FINDINGS)).size).toBe(4);
  });
});
