import { describe, expect, test } from 'vitest';
import { say } from '../../src/language/text.ts';
import { loadText } from '../support/load-text.ts';

const CODE = 'config/yaml-1-1-ambiguity';

const found = (inputs: string) =>
  loadText(`component: scf\nname: chat\ninputs:\n${inputs}`).diagnostics.filter(
    ({ code }) => code === CODE,
  );
const told = (inputs: string) =>
  found(inputs).map(
    ({ span, message, fix }) =>
      `${span.start.line}:${span.start.column} ${say(message, 'en')} -> ${fix?.edits[0]?.text}`,
  );

describe('a plain word that older readers of YAML take for something else', () => {
  test.each([
    ['  src: .\n', '4:8 "." is a number, and not text to readers of YAML 1.1. -> "."'],
    [
      '  environment: { variables: { A: on } }\n',
      '4:34 "on" is true or false to readers of YAML 1.1. -> "on"',
    ],
    [
      '  environment: { variables: { A: 0755 } }\n',
      '4:34 "0755" is the octal number 493 to readers of YAML 1.1. -> 755',
    ],
    [
      '  environment: { variables: { A: 1:30 } }\n',
      '4:34 "1:30" is the number 90 to readers of YAML 1.1. -> "1:30"',
    ],
    [
      '  environment: { variables: { A: 1_000 } }\n',
      '4:34 "1_000" is the number 1000 to readers of YAML 1.1. -> "1_000"',
    ],
    [
      '  environment: { variables: { A: 2026-11-22 } }\n',
      '4:34 "2026-11-22" is a date to readers of YAML 1.1. -> "2026-11-22"',
    ],
    [
      '  environment: { variables: { y: 1 } }\n',
      '4:31 "y" is true or false to readers of YAML 1.1. -> "y"',
    ],
  ])('%j', (inputs, expected) => {
    expect(told(inputs)).toEqual([expected]);
  });

  test('in quotes there is no doubt', () => {
    expect(told(`  src: '.'\n  environment: { variables: { A: "on", B: '0755' } }\n`)).toEqual([]);
  });

  test('words that both read alike are plain', () => {
    const variables = '{ A: true, B: 10, C: 0, D: 1.5, E: none, F: 10.0.0.1, G: yes please }';
    expect(told(`  environment: { variables: ${variables} }\n`)).toEqual([]);
  });

  test('a value that its field does not take is told once', () => {
    const { diagnostics } = loadText(
      'component: scf\nname: chat\ninputs:\n  ignoreTriggers: yes\n',
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['config/wrong-type']);
  });

  test('an anchored value is told once, however often it is used', () => {
    expect(told('  environment: { variables: { A: &x on, B: *x } }\n')).toHaveLength(1);
  });
});
