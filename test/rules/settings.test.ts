import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { say } from '../../src/language/text.ts';
import { matchesPath } from '../../src/rules/path-pattern.ts';
import type { PolicyLayer } from '../../src/rules/policy.ts';
import { readPackageSettings, readSettingsFile } from '../../src/rules/settings.ts';
import { checkText, codesOf } from '../support/check-text.ts';

const told = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(
    ({ code, message, span: { start } }) =>
      `${start.line}:${start.column} ${code} ${say(message, 'en')}`,
  );

const wrongIn = (text: string) => told(readSettingsFile('.scf-ws.yml', text).diagnostics);

describe('settings', () => {
  test('give rules levels, for all files and for some', () => {
    const { settings, diagnostics } = readSettingsFile(
      '.scf-ws.yml',
      [
        'rules: { ws/*: info, ws/quota-notes: off }',
        'failOn: warning',
        'maxWarnings: 3',
        'baseline: known.json',
        'overrides:',
        '  - files: [legacy/**, "*.json"]',
        '    rules: { function/memory-size: warning }',
      ].join('\n'),
    );
    expect(diagnostics).toEqual([]);
    expect(settings).toEqual({
      layers: [
        { levels: { 'ws/*': 'info', 'ws/quota-notes': 'off' } },
        { files: ['legacy/**', '*.json'], levels: { 'function/memory-size': 'warning' } },
      ],
      failOn: 'warning',
      maxWarnings: 3,
      baseline: 'known.json',
    });
  });

  test('are right in the page about them', () => {
    const page = readFileSync(new URL('../../docs/strictness.md', import.meta.url), 'utf8');
    const example = /```yaml\n(rules:.*?)```/s.exec(page)?.[1] ?? '';
    const { settings, diagnostics } = readSettingsFile('.scf-ws.yml', example);
    expect(told(diagnostics)).toEqual([]);
    expect(settings.layers).toHaveLength(2);
  });

  test('can stand in package.json, where most packages have none', () => {
    const text = '{\n\t"name": "x",\n\t"scf-ws": { "rules": { "ws/quota-notes": "loud" } }\n}';
    expect(told(readPackageSettings('package.json', text)?.diagnostics ?? [])).toEqual([
      '3:43 config/value-not-allowed Setting "ws/quota-notes" cannot be "loud"; it takes off, error, warning, info.',
    ]);
    expect(readPackageSettings('package.json', '{ "name": "scf-ws" }')).toBeUndefined();
    expect(readPackageSettings('package.json', '{ "x": { "scf-ws": 1 } }')).toBeUndefined();
  });

  test('are nothing in an empty file, or one of comments', () => {
    expect(wrongIn('')).toEqual([]);
    expect(wrongIn('# words\n\n# more\n')).toEqual([]);
  });

  test.each([
    ['rulez: {}', '1:1 config/unknown-key Unknown setting "rulez".'],
    ['rules:\n  ws/quota-note: off', '2:3 config/unknown-key There is no rule "ws/quota-note".'],
    ['rules: 3', '1:8 config/wrong-type Setting "rules" must be a map.'],
    [
      'failOn: fatal',
      '1:9 config/value-not-allowed Setting "failOn" cannot be "fatal"; it takes error, warning, info, never.',
    ],
    [
      'failOn: [error]',
      '1:1 config/value-not-allowed Setting "failOn" cannot be list; it takes error, warning, info, never.',
    ],
    [
      'maxWarnings: -1',
      '1:14 config/wrong-type Setting "maxWarnings" must be a whole number of 0 or more.',
    ],
    ['baseline: 3', '1:11 config/wrong-type Setting "baseline" must be text.'],
    ['overrides: x', '1:12 config/wrong-type Setting "overrides" must be a list.'],
    ['overrides:\n  - rules: {}', '2:5 config/missing-key Setting "files" is missing.'],
    ['overrides:\n  - files: a\n    rulez: {}', '3:5 config/unknown-key Unknown setting "rulez".'],
    [
      'rules:\n  ws/needs-web-type: warning',
      '2:22 config/value-not-allowed Rule ws/needs-web-type cannot be made less than error: such a file cannot work.',
    ],
  ])('%j is told', (text, message) => {
    expect(wrongIn(text)).toEqual([message]);
  });

  test('that are no YAML are told, and nothing else of them', () => {
    expect(wrongIn('rules: [')[0]).toMatch(/config\/yaml-syntax/);
    expect(wrongIn('- rules')[0]).toMatch(/config\/yaml-syntax/);
  });
});

describe('a level', () => {
  const text =
    'component: scf\nname: chat\ninputs:\n  name: chat\n  src: ./src\n  memorySize: 100\n  type: WEB\n';
  const run = (...policy: readonly PolicyLayer[]) =>
    checkText(text, { policy }).map(({ code, severity }) => `${severity} ${code}`);

  test('changes the severity of a finding, and off keeps the rule from running', () => {
    expect(codesOf(checkText(text))).toEqual([
      '6 function/memory-size',
      '7 function/type-not-recognised',
    ]);
    expect(run({ levels: { 'function/memory-size': 'info' } })[0]).toBe(
      'info function/memory-size',
    );
    expect(run({ levels: { 'function/memory-size': 'off' } })).toEqual([
      'error function/type-not-recognised',
    ]);
  });

  test('of a group leaves alone what must not be silenced', () => {
    expect(run({ levels: { 'function/*': 'off' } })).toEqual([
      'error function/type-not-recognised',
    ]);
  });

  test('of a rule goes before one of its group, and a later place before an earlier', () => {
    const rule = { levels: { 'function/*': 'off', 'function/memory-size': 'warning' } } as const;
    expect(run(rule)[0]).toBe('warning function/memory-size');
    expect(run(rule, { levels: { 'function/*': 'info' } })[0]).toBe('info function/memory-size');
    expect(run(rule, { files: ['other/**'], levels: { 'function/*': 'info' } })[0]).toBe(
      'warning function/memory-size',
    );
  });
});

test.each([
  ['*.json', 'a/b.json', true],
  ['legacy/**', 'legacy/a/b.yml', true],
  ['legacy/*', 'legacy/a/b.yml', false],
  ['**/old.yml', 'old.yml', true],
  ['./a/?.yml', 'a/b.yml', true],
  ['a.yml', 'axyml', false],
  ['legacy/**', 'other/legacy/a.yml', false],
])('the pattern %s and the path %s: %s', (pattern, path, isMeant) => {
  expect(matchesPath(pattern, path)).toBe(isMeant);
});
