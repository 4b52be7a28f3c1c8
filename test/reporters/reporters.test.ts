import { describe, expect, test } from 'vitest';
import { json } from '../../src/reporters/json.ts';
import { jsonLines } from '../../src/reporters/json-lines.ts';
import { ndjson } from '../../src/reporters/ndjson.ts';
import { pretty } from '../../src/reporters/pretty/index.ts';
import { CHECK, DEPLOY, IMPORT, LOOK, SERVE } from '../support/happenings.ts';
import { report } from '../support/report.ts';

const RUNS = { check: CHECK, deploy: DEPLOY, serve: SERVE, look: LOOK, import: IMPORT };
const expected = (name: string) => `expected/${name}`;

describe.each(Object.entries(RUNS))('a run of %s', (run, events) => {
  test.each(['en', 'zh'] as const)('reads like this for people, in %s', async (language) => {
    const { written, remarked } = report(pretty, events, { language, detail: 'verbose' });
    const all = `${written}--- standard error ---\n${remarked}`;
    await expect(all).toMatchFileSnapshot(expected(`${run}.pretty.${language}.txt`));
  });

  test('is this JSON document', async () => {
    const { written, remarked } = report(json, events);
    await expect(written).toMatchFileSnapshot(expected(`${run}.json`));
    expect(remarked).toBe('');
  });

  test('is these lines as it happens', async () => {
    const { written } = report(ndjson, events);
    await expect(written).toMatchFileSnapshot(expected(`${run}.ndjson`));
  });
});

test('quiet tells results and problems, and no progress', () => {
  const { remarked } = report(pretty, DEPLOY, { detail: 'quiet' });
  expect(remarked).toContain('LimitExceeded.Trigger');
  expect(remarked).not.toContain('created');
});

test('an info takes one line, unless more is asked for', () => {
  const lines = report(pretty, CHECK).written.split('\n');
  expect(lines.filter((line) => line.includes('ws/irreversible'))).toEqual([
    'info[ws/irreversible] This is no name. serverless.yml:1:7',
  ]);
});

test('colours are there when asked for, and only then', () => {
  const colour = '\u001b[';
  expect(report(pretty, CHECK, { colour: true }).written).toContain(colour);
  expect(report(pretty, CHECK).written).not.toContain(colour);
});

test('before the ready line, lines tell nothing but trouble', () => {
  const trouble = DEPLOY.filter(({ kind }) => kind === 'step-failed');
  const { written } = report(jsonLines, [...DEPLOY, ...SERVE]);
  const events = written
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).event);
  expect(events).toEqual([...trouble, ...SERVE].map(({ kind }) => kind));
});
