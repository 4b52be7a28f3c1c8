import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { CARDS } from '../../src/rules/cards.ts';
import { readSettingsFile } from '../../src/rules/settings.ts';

const file = new URL('../../schemas/scf-ws-settings.schema.json', import.meta.url);
const accepts = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(file, 'utf8')));

/** Settings where both the schema and the reader have an opinion, and the same one. */
const agrees = (text: string): void => {
  const { diagnostics } = readSettingsFile('.scf-ws.yml', text);
  expect({ text, isGood: accepts(parse(text)) }).toEqual({
    text,
    isGood: diagnostics.length === 0,
  });
};

test.each([
  'rules: { ws/quota-notes: off }',
  'rules: { "ws/*": info, "config/*": "off" }',
  'rules: { ws/quota-note: info }',
  'rules: { ws/quota-notes: loud }',
  'rules: { config/yaml-syntax: warning }',
  'rules: { config/yaml-syntax: error }',
  'rules: [ws/quota-notes]',
  'rules:',
  'rules: { ws/quota-notes: }',
  'failOn: never',
  'failOn: always',
  'failOn:',
  'maxWarnings: 0',
  'maxWarnings: -1',
  'maxWarnings: 1.5',
  'maxWarnings: "3"',
  'maxWarnings:',
  'baseline: known.json',
  'baseline: 3',
  'baseline:',
  'baseline: [a]',
  'overrides: [{ files: "a/**", rules: { "ws/*": off } }]',
  'overrides: [{ files: [a, b] }]',
  'overrides: [{ files: [a, 3] }]',
  'overrides: [{ files: { a: b } }]',
  'overrides: [{ rules: {} }]',
  'overrides: [{ files: a, file: b }]',
  'overrides: [a]',
  'overrides: { files: a }',
  'overrides:',
  'x-mine: { anything: 1 }',
  'fail-on: error',
])('the schema and the reader think the same of %s', agrees);

test('and of every rule at every level', () => {
  const settings = fc.tuple(
    fc.constantFrom(...CARDS.keys(), 'ws/*', 'nothing/here'),
    fc.constantFrom('"off"', 'info', 'warning', 'error', 'fatal'),
  );
  fc.assert(
    fc.property(settings, ([rule, level]) => agrees(`rules: { "${rule}": ${level} }`)),
    { numRuns: 400 },
  );
});
