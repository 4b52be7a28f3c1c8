import { describe, expect, test } from 'vitest';
import { agent } from '../../src/reporters/agent.ts';
import { checkstyle } from '../../src/reporters/checkstyle.ts';
import { github } from '../../src/reporters/github.ts';
import { gitlab } from '../../src/reporters/gitlab.ts';
import { REPORTERS } from '../../src/reporters/index.ts';
import { junit } from '../../src/reporters/junit.ts';
import { markdown } from '../../src/reporters/markdown/index.ts';
import { pretty } from '../../src/reporters/pretty/index.ts';
import { sarif } from '../../src/reporters/sarif/index.ts';
import { CLEAN, FINDINGS } from '../support/findings.ts';
import { DEPLOY } from '../support/happenings.ts';
import { report } from '../support/report.ts';

const FORMATS = [
  [sarif, 'sarif'],
  [junit, 'junit.xml'],
  [github, 'github.txt'],
  [gitlab, 'gitlab.json'],
  [checkstyle, 'checkstyle.xml'],
  [markdown, 'md'],
  [agent, 'agent.txt'],
  [pretty, 'pretty.txt'],
] as const;

describe.each(FORMATS.map(([kind, ending]) => [kind.name, kind, ending] as const))(
  '%s',
  (_, kind, ending) => {
    test('tells findings like this', async () => {
      await expect(report(kind, FINDINGS).written).toMatchFileSnapshot(
        `expected/findings.${ending}`,
      );
    });

    test('tells that there are none like this', async () => {
      await expect(report(kind, CLEAN).written).toMatchFileSnapshot(`expected/clean.${ending}`);
    });

    test('speaks Chinese as well', () => {
      expect(report(kind, FINDINGS, { language: 'zh' }).written).toContain('60 秒超过 30 秒。');
    });

    test('says on standard error which file could not be read', () => {
      expect(report(kind, FINDINGS).remarked).toContain('There is no file gone.yml.');
    });
  },
);

test('no two formats have the same name', () => {
  const names = REPORTERS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('only a terminal that can link words gets links', () => {
  const link = '\u001b]8;;https://cloud.tencent.com/';
  expect(report(pretty, FINDINGS, { links: true }).written).toContain(link);
  expect(report(pretty, FINDINGS).written).not.toContain('\u001b');
});

test.each(['en', 'zh'] as const)('a plan is told in Markdown, in %s', async (language) => {
  const { written } = report(markdown, DEPLOY, { language });
  await expect(written).toMatchFileSnapshot(`expected/deploy.${language}.md`);
});

test('a plan is a line a change for agents', () => {
  expect(report(agent, DEPLOY).written.split('\n')).toEqual([
    expect.stringMatching(
      /^replace function\/default\/chat; Execution timeout: 900 s → 1800 s; .*taken back\.$/,
    ),
    '',
  ]);
});

test('a plan in Markdown begins with what goes, and says what it leaves out', () => {
  const change = { kind: 'function', differences: [], reasons: [] };
  const created = Array.from({ length: 2000 }, (_, index) => ({
    ...change,
    address: `function/default/new-${index}`,
    action: 'create' as const,
  }));
  const gone = { ...change, address: 'function/default/old', action: 'remove' as const };
  const changes = [...created, gone];
  const { written } = report(markdown, [
    { kind: 'plan-made', target: 'cloud', dryRun: false, changes },
  ]);
  expect(written.length).toBeLessThan(65_536);
  expect(written).toMatch(/and \d+ more changes/);
  expect(written.indexOf('default/old')).toBeLessThan(written.indexOf('default/new-0'));
});

test('a Markdown table stays short enough for a comment, and says what it leaves out', () => {
  const many = FINDINGS.flatMap((event) => Array.from({ length: 500 }, () => event));
  const { written } = report(markdown, many);
  expect(written.length).toBeLessThan(65_536);
  expect(written).toMatch(/and \d+ more\n$/);
});
