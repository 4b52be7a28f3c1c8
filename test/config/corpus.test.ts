import { describe, expect, test } from 'vitest';
import { load } from '../../src/config/load.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { LIMITS } from '../../src/platform/limits.ts';
import { runRules } from '../../src/rules/run.ts';
import {
  bytesOf,
  corpus,
  everyVariable,
  realFiles as files,
  hasCorpus,
  READ_DIALECTS,
  type RealFile,
  readAs,
} from '../support/real-files.ts';

const found = new Map<string, readonly Diagnostic[]>();

const judge = (real: RealFile): readonly Diagnostic[] => {
  const { name } = real;
  const known = found.get(name);
  if (known) return known;
  const given = { stage: undefined, environment: everyVariable };
  const { text, model, diagnostics } = load(readAs(real), bytesOf(real), given);
  const context = { limits: LIMITS, codeFolderOf: () => undefined };
  const all = [...diagnostics, ...(model ? runRules(model, context) : [])];
  for (const { span } of all) {
    expect(span.start.offset).toBeLessThanOrEqual(span.end.offset);
    expect(span.end.offset).toBeLessThanOrEqual(text.length);
  }
  found.set(name, all);
  return all;
};

const codesOf = (file: RealFile, severity: Diagnostic['severity']): readonly string[] =>
  judge(file)
    .filter((each) => each.severity === severity)
    .map(({ code }) => code);

/** Mistakes that were looked at, by file: each of them is lost or refused when it is deployed. */
const BROKEN: Readonly<Record<string, readonly string[]>> = {
  // A timer on a Web function.
  'component-scf/007': ['trigger/kind-on-web'],
  // No code at all.
  'component-scf/082': ['function/source-missing'],
  'component-scf/083': ['function/source-missing'],
  // "codeUri" and "functionName" of 2019 in files of 2020, which the component does not read.
  'component-scf/034': ['config/unknown-key'],
  'component-scf/035': ['config/unknown-key'],
  // "ture"
  'component-scf/041': ['config/wrong-type'],
  // "cos" with its parameters beside it instead of below it
  'component-scf/122': ['config/value-not-allowed'],
  'component-scf/123': ['config/value-not-allowed'],
  // "environmentVariables", a word that the CLI does not have
  'cloudbaserc/019': ['config/unknown-key'],
  'cloudbaserc/020': ['config/unknown-key'],
  'cloudbaserc/021': ['config/unknown-key'],
};

/** Broken for everybody since the product is gone. */
const RETIRED = 'trigger/api-gateway-retired';

describe.skipIf(!hasCorpus)(
  `real files (${hasCorpus ? corpus : 'skipped: no corpus is here'})`,
  () => {
    test('are many', () => {
      expect(files.length).toBeGreaterThan(300);
    });

    test('are read without a crash, and give what was looked at', async () => {
      const errors = files.flatMap((file) =>
        judge(file)
          .filter(({ severity }) => severity === 'error')
          .map(({ code, message }) => ({ file: file.name, code, kind: message.text.en })),
      );
      await expect(`${JSON.stringify(kindsOf(errors), null, 2)}\n`).toMatchFileSnapshot(
        './expected/corpus-errors.json',
      );
    });

    test('that are not YAML are told as such, and only as such', () => {
      for (const file of files.filter(({ isYaml }) => !isYaml)) {
        expect([file.name, ...new Set(codesOf(file, 'error'))]).toEqual([
          file.name,
          'config/yaml-syntax',
        ]);
      }
    });

    test('of other components are left alone with one info', () => {
      const others = files.filter(({ dialect, isYaml }) => isYaml && !READ_DIALECTS.has(dialect));
      expect(others.length).toBeGreaterThan(150);
      for (const file of others) {
        expect([file.name, ...judge(file).map(({ code }) => code)]).toEqual([
          file.name,
          'config/unsupported-component',
        ]);
      }
    });

    test.each([...READ_DIALECTS])('of %s get no error that is not one', (dialect) => {
      const here = files.filter((file) => file.isYaml && file.dialect === dialect);
      expect(here.length).toBeGreaterThan(2);
      const wrong = here
        .map((file) => {
          const known = BROKEN[file.name.replace(/-[^/]*$/, '')] ?? BROKEN[shortName(file)] ?? [];
          const codes = codesOf(file, 'error').filter((code) => code !== RETIRED);
          return { name: file.name, codes: codes.filter((code) => !known.includes(code)) };
        })
        .filter(({ codes }) => codes.length > 0);
      expect(wrong).toEqual([]);
    });
  },
);

interface RealError {
  readonly file: string;
  readonly code: string;
  /** The sentence, with nothing in it that the file says. */
  readonly kind: string;
}

/** How many errors of each rule there are, in how many files, and what they say. */
const kindsOf = (errors: readonly RealError[]) => {
  const rules = [...new Set(errors.map(({ code }) => code))].sort();
  const entries = rules.map((rule) => {
    const ofRule = errors.filter(({ code }) => code === rule);
    const kinds = [...new Set(ofRule.map(({ kind }) => kind))].sort();
    const countOf = (wanted: string) => ofRule.filter(({ kind }) => kind === wanted).length;
    return [
      rule,
      {
        errors: ofRule.length,
        files: new Set(ofRule.map(({ file }) => file)).size,
        kinds: Object.fromEntries(kinds.map((kind) => [kind, countOf(kind)])),
      },
    ] as const;
  });
  return Object.fromEntries(entries);
};

/** `component-scf/034` of `component-scf/034-owner-repository.yml`. */
const shortName = ({ name }: RealFile): string => /^[\w-]+\/\d+/.exec(name)?.[0] ?? name;
