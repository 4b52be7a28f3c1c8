import { load } from '../../src/config/load.ts';
import type { CodeFolder } from '../../src/config/model.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { RuleCard } from '../../src/diagnostics/rule-card.ts';
import type { Language } from '../../src/language/text.ts';
import { LIMITS } from '../../src/platform/limits.ts';
import { pretty } from '../../src/reporters/pretty/index.ts';
import { RULES } from '../../src/rules/index.ts';
import { runRules } from '../../src/rules/run.ts';
import { settle } from '../../src/rules/settle.ts';
import { LIVE_EXAMPLE } from './live-example.ts';

const FILE = 'serverless.yml';

/** What an example is set into, where it is only a fragment of `inputs`; the first that fits. */
const SURROUNDINGS: readonly Readonly<Record<string, string>>[] = [
  {
    src: './src',
    type: 'web',
    protocolType: 'WS',
    events: '[{ http: { parameters: { netConfig: { enableExtranet: true } } } }]',
  },
  {
    src: './src',
    type: 'web',
    events: '[{ http: { parameters: { netConfig: { enableExtranet: true } } } }]',
  },
  { src: './src', handler: 'index.main_handler' },
];

/** What may lie where the code should be; nothing is looked at without it. */
const FOLDERS: readonly (CodeFolder | undefined)[] = [
  undefined,
  { isFolder: true, bootstrap: undefined },
  {
    isFolder: true,
    bootstrap: { file: 'src/scf_bootstrap', mode: 0o644, text: '#!/bin/bash\nexec ./server\n' },
  },
];

interface Found {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the tool says of a rule's bad example; undefined where that takes more than one file. */
export const outputOfBad = (card: RuleCard, language: Language): string | undefined => {
  const found = findingsIn(card);
  if (!found) return undefined;
  let output = '';
  const write = (text: string) => {
    output += text;
  };
  const reporter = pretty.start({
    language,
    version: '',
    colour: false,
    links: false,
    columns: undefined,
    bottomLine: undefined,
    detail: 'verbose',
    write,
    remark: () => {},
    relative: (file) => file,
    inRepository: (file) => file,
  });
  reporter.accept({ kind: 'file-read', file: FILE, text: found.text }, '');
  for (const diagnostic of found.diagnostics) {
    reporter.accept({ kind: 'diagnostic-reported', diagnostic }, '');
  }
  reporter.finish();
  return output.trimEnd();
};

const findingsIn = (card: RuleCard): Found | undefined => {
  const texts = [`${card.bad.trim()}\n`, ...SURROUNDINGS.map((rest) => fileAround(card.bad, rest))];
  for (const text of texts) {
    for (const folder of FOLDERS) {
      const diagnostics = check(card.id, text, folder);
      if (diagnostics.length > 0) return { text, diagnostics };
    }
  }
  return undefined;
};

const check = (id: string, text: string, folder: CodeFolder | undefined) => {
  const given = { stage: undefined, environment: {} };
  const loaded = load(FILE, new TextEncoder().encode(text), given);
  const { model, diagnostics } = loaded;
  const rules = RULES.filter((rule) => rule.id === id);
  const context = { limits: LIMITS, codeFolderOf: () => folder, live: LIVE_EXAMPLE };
  const found = model ? runRules(model, context, rules) : [];
  const view = { policy: [], path: FILE };
  const { reported } = settle([...diagnostics, ...found], loaded, view, folder !== undefined);
  return reported.filter(({ code }) => code === id);
};

const fileAround = (fragment: string, rest: Readonly<Record<string, string>>): string => {
  const lines = fragment.trim().split('\n');
  const missing = Object.entries(rest)
    .filter(([key]) => !lines.some((line) => line.startsWith(`${key}:`)))
    .map(([key, value]) => `${key}: ${value}`);
  const inputs = [...missing, ...lines].map((line) => `  ${line}`.trimEnd());
  return ['component: scf', 'name: chat', 'inputs:', ...inputs, ''].join('\n');
};
