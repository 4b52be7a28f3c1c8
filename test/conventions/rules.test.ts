import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CONFIG_CARDS } from '../../src/config/problems.ts';
import type { RuleCard } from '../../src/diagnostics/rule-card.ts';
import { RULES } from '../../src/rules/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const RULE_FILES = readdirSync(`${root}src/rules`, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.includes('/') && file.endsWith('.ts'))
  .map((file) => file.replace(/\.ts$/, ''));

const CARDS: readonly RuleCard[] = [...Object.values(CONFIG_CARDS), ...RULES];

/** Lines of logic: sentences and examples may be as long as they need. */
const linesWithoutTexts = (text: string): number =>
  text.split('\n').filter((line) => !/^\s*(en|zh|bad|good|source|id):|^\s*['"`]/.test(line)).length;

test('every file of a rule is in the list, under an id that is its path', () => {
  expect(RULES.map(({ id }) => id).sort()).toEqual([...RULE_FILES].sort());
});

test('no id is used twice', () => {
  const ids = CARDS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('has a test', () => {
    expect(existsSync(`${root}test/rules/${id}.test.ts`)).toBe(true);
  });

  test('fits on a screen', () => {
    const text = readFileSync(`${root}src/rules/${id}.ts`, 'utf8');
    expect(linesWithoutTexts(text)).toBeLessThanOrEqual(80);
  });

  test('lists the sentences it can say', () => {
    expect(Object.keys(rule.messages).length).toBeGreaterThan(0);
  });
});

describe.each(CARDS.map((card) => [card.id, card] as const))('%s', (_, card) => {
  test('has a name in kebab-case, examples and a source', () => {
    expect(card.id).toMatch(/^[a-z]+(\/[a-z]+(-[a-z0-9]+)*)$/);
    expect(card.bad.trim()).not.toBe('');
    expect(card.good.trim()).not.toBe('');
    expect(card.bad).not.toBe(card.good);
    expect(card.source).toMatch(/^https:\/\//);
  });
});
