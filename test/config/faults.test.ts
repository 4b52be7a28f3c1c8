import { describe, expect, test } from 'vitest';
import { loadFaults } from '../../src/config/faults.ts';
import { say } from '../../src/language/text.ts';

const ACTIONS = ['CreateFunction', 'GetFunction'];
const load = (text: string) => loadFaults('faults.yml', text, ACTIONS);

/** Where it is, and what is said of it. */
const toldOf = (text: string) =>
  load(text).diagnostics.map(({ code, severity, span, message, help }) => ({
    ...{ code, severity, line: span.start.line },
    words: `${say(message, 'en')} ${help ? say(help, 'en') : ''}`.trim(),
  }));

describe('a file of faults', () => {
  test('says what goes wrong, with which call, how often and how likely', () => {
    const { faults, diagnostics } = load(`faults:
  - action: CreateFunction
    error: InternalError
    skip: 1
    times: 2
  - { drop: after, probability: 0.5, seed: 7, x-why: see what comes of it }
`);
    expect(diagnostics).toEqual([]);
    expect(faults).toMatchObject([
      { action: 'CreateFunction', error: 'InternalError', skip: 1, times: 2 },
      { drop: 'after', probability: 0.5, seed: 7 },
    ]);
  });

  test.each([
    ['fault: []', 'config/unknown-key', 1, 'Did you mean "faults"?'],
    ['x-note: none', 'config/missing-key', 1, 'Field "faults" is missing.'],
    ['faults:', 'config/wrong-type', 1, 'Field "faults" has no value.'],
    ['faults: [{ eror: x, drop: after }]', 'config/unknown-key', 1, 'Did you mean "error"?'],
    ['faults:\n  - action: CreateFunktion\n    drop: after', 'config/value-not-allowed', 2, 'Crea'],
    ['faults:\n  - drop: between', 'config/value-not-allowed', 2, 'before'],
    ['faults:\n  - drop: after\n    probability: 2', 'config/value-not-allowed', 3, 'maximum of 1'],
    ['faults:\n  - action: GetFunction', 'config/missing-key', 2, 'delayMilliseconds'],
    ['faults: [error]', 'config/wrong-type', 1, 'map'],
    ['faults: [', 'config/yaml-syntax', 1, ''],
  ])('%j is an error', (text, code, line, words) => {
    const told = toldOf(text);
    expect(told).toContainEqual({
      ...{ code, line, severity: 'error' },
      words: expect.stringContaining(words),
    });
    expect(load(text).faults).toEqual([]);
  });
});
