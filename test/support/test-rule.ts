import { describe, expect, test } from 'vitest';
import { load } from '../../src/config/load.ts';
import type { CodeFolder } from '../../src/config/model.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { LANGUAGES, say } from '../../src/language/text.ts';
import { LIMITS } from '../../src/platform/limits.ts';
import type { LiveView } from '../../src/rules/live.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { runRules } from '../../src/rules/run.ts';

export interface RuleCase {
  readonly name: string;
  /** A fragment of `inputs`; what it leaves out of a WebSocket function is added below it. */
  readonly yaml: string;
  /** Place and words, as the user reads them; places count from the top of the fragment. */
  readonly finds: readonly string[];
  /** What lies where the code should be; nothing is looked at without it. */
  readonly folder?: CodeFolder;
  /** What is deployed, where it is not what the options say. */
  readonly live?: LiveView;
}

export interface RuleTestOptions {
  /** The rest of `inputs`, by key. */
  readonly rest?: Readonly<Record<string, string>>;
  /** What lies there for the rule's own examples. */
  readonly badFolder?: CodeFolder;
  readonly goodFolder?: CodeFolder;
  /** What is deployed; nobody looks without it. */
  readonly live?: LiveView;
}

/** A whole function that speaks WebSocket and can be reached. */
export const WEB_SOCKET_FUNCTION = {
  src: './src',
  type: 'web',
  runtime: 'Nodejs18.15',
  protocolType: 'WS',
  events: '[{ http: { parameters: { netConfig: { enableExtranet: true } } } }]',
} as const;

/** The same without what makes it speak WebSocket. */
export const WEB_FUNCTION = {
  src: './src',
  type: 'web',
  runtime: 'Nodejs18.15',
  events: WEB_SOCKET_FUNCTION.events,
} as const;

const FILE = 'serverless.yml';
const LINES_ABOVE = 1;
const INDENT = 2;

/** The fragment as part of a file: `inputs` first, so that lines count from its top. */
const fileAround = (fragment: string, rest: Readonly<Record<string, string>>): string => {
  const isThere = (key: string) => new RegExp(`^${key}:`, 'm').test(fragment);
  const missing = Object.entries(rest).filter(([key]) => !isThere(key));
  const lines = [...fragment.split('\n'), ...missing.map(([key, value]) => `${key}: ${value}`)];
  const indented = lines.filter(Boolean).map((line) => ' '.repeat(INDENT) + line);
  return ['inputs:', ...indented, 'component: scf', 'name: chat', ''].join('\n');
};

const placeOf = ({ span: { file, start } }: Diagnostic): string => {
  // A file of the code stands as it is.
  if (file !== FILE) return `${file}:${start.line}:${start.column}`;
  const line = Math.max(1, start.line - LINES_ABOVE);
  return `${line}:${Math.max(1, start.column - INDENT)}`;
};

/** What a rule finds in a file, and nothing else may be wrong with it. */
const findingsOf = (rule: Rule, text: string, folder?: CodeFolder, live?: LiveView) => {
  const given = {
    stage: undefined,
    environment: { IDLE: '60', TIMEOUT: '30', SECRET_KEY: 'q8Zr2Lm9Xc4Vb7Nt1Ks5' },
  };
  const { model, diagnostics } = load(FILE, new TextEncoder().encode(text), given);
  expect(diagnostics.map(({ message }) => say(message, 'en'))).toEqual([]);
  expect(model).toBeDefined();
  const context = { limits: LIMITS, codeFolderOf: () => folder, ...(live && { live }) };
  return model ? runRules(model, context, [rule]) : [];
};

const expectWholeSentences = (found: readonly Diagnostic[]) => {
  for (const { message, help } of found) {
    for (const language of LANGUAGES) {
      expect(say(message, language)).not.toMatch(/\{\w+\}|undefined|NaN/);
      if (help) expect(say(help, language)).not.toMatch(/\{\w+\}(?!["}])|undefined|NaN/);
    }
  }
};

/** Runs the examples of a rule's own page, and then a table. */
export const testRule = (
  rule: Rule,
  cases: readonly RuleCase[],
  { rest = WEB_SOCKET_FUNCTION, badFolder, goodFolder, live: usual }: RuleTestOptions = {},
): void => {
  const run = (yaml: string, folder?: CodeFolder, live = usual) => {
    const found = findingsOf(rule, fileAround(yaml, rest), folder, live);
    expectWholeSentences(found);
    return found.map((each) => `${placeOf(each)} ${say(each.message, 'en')}`);
  };
  describe(rule.id, () => {
    test('finds something in the bad example of its page', () => {
      expect(run(rule.bad, badFolder).length).toBeGreaterThan(0);
    });
    test('finds nothing in the good example of its page', () => {
      expect(run(rule.good, goodFolder)).toEqual([]);
    });
    test.each(cases.map((each) => [each.name, each] as const))('%s', (_, each) => {
      expect(run(each.yaml, each.folder, each.live)).toEqual(each.finds);
    });
  });
};
