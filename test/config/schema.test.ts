import { describe, expect, test } from 'vitest';
import { loadText, problemsOf } from '../support/load-text.ts';

const problems = (inputs: string, top = '') =>
  problemsOf(loadText(`component: scf\nname: chat\n${top}inputs:\n${inputs}\n`));

describe('unknown keys', () => {
  test('a slip is told at the key, with the word that was meant', () => {
    expect(problems('  memorysize: 256')).toEqual([
      '4:3 config/unknown-key Unknown field "memorysize". Did you mean "memorySize"?',
    ]);
  });

  test('the spelling of the API is recognised', () => {
    expect(problems('  protocolParams: { WSParams: { IdleTimeOut: 60 } }')).toEqual([
      '4:21 config/unknown-key Unknown field "WSParams". Did you mean "wsParams"?',
    ]);
  });

  test('a key at the wrong level is sent to the right one', () => {
    expect(problems('  protocolParams: { idleTimeOut: 60 }')).toEqual([
      '4:21 config/unknown-key Unknown field "idleTimeOut". "idleTimeOut" belongs under "inputs.protocolParams.wsParams".',
    ]);
    expect(problems('  stage: dev')).toEqual([
      '4:3 config/unknown-key Unknown field "stage". "stage" belongs at the top level.',
    ]);
  });

  test('a slip at the wrong level is understood as well', () => {
    expect(problems('  idleTimeout: 60')).toEqual([
      '4:3 config/unknown-key Unknown field "idleTimeout". Did you mean "inputs.protocolParams.wsParams.idleTimeOut"?',
    ]);
  });

  test('at the top level it is a warning only: the deployer keeps keys of its own there', () => {
    const { diagnostics } = loadText('component: scf\nname: chat\ntimeout: 3\ncodePlatform: git\n');
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['config/unknown-key', 'warning'],
      ['config/unknown-key', 'warning'],
    ]);
    expect(problemsOf(loadText('component: scf\nname: chat\ntimeout: 3\n'))).toEqual([
      '3:1 config/unknown-key Unknown field "timeout". "timeout" belongs under "inputs".',
    ]);
  });

  test('a word that is like no other gets no advice', () => {
    expect(problems('  xyzzy: 1')).toEqual(['4:3 config/unknown-key Unknown field "xyzzy".']);
  });

  test('an unknown kind of trigger is told at its key', () => {
    expect(problems('  events:\n    - htp: {}')).toEqual([
      '5:7 config/unknown-key Unknown field "htp". Did you mean "http"?',
    ]);
  });

  test('keys that begin with x- are anyone’s, anywhere', () => {
    expect(problems('  x-a: { b: 1 }\n  environment: { x-b: 1 }', 'x-other: { a: 1 }\n')).toEqual(
      [],
    );
  });

  test('a misspelt key explains why the right one is missing', () => {
    expect(problemsOf(loadText('component: scf\nnmae: chat\n'))).toEqual([
      '2:1 config/unknown-key Unknown field "nmae". Did you mean "name"?',
    ]);
  });
});

describe('values', () => {
  test.each([
    [
      'a word for a number',
      '  timeout: soon',
      '4:12 config/wrong-type Field "timeout" must be a whole number, and is "soon".',
    ],
    [
      'a number in quotes',
      '  timeout: "60"',
      '4:12 config/wrong-type Field "timeout" must be a whole number, and is "60". Remove the quotes.',
    ],
    [
      'a number with its unit',
      '  timeout: 60s',
      '4:12 config/wrong-type Field "timeout" must be a whole number, and is "60s". Write the number alone, without a unit.',
    ],
    [
      'a broken number',
      '  timeout: 1.5',
      '4:12 config/wrong-type Field "timeout" must be a whole number, and is 1.5.',
    ],
    ['no number at all', '  timeout:', '4:3 config/wrong-type Field "timeout" has no value.'],
    [
      'a slip in a truth',
      '  eip: ture',
      '4:8 config/wrong-type Field "eip" must be true or false, and is "ture". Write true or false.',
    ],
    [
      'a map for a text',
      '  name: { a: 1 }',
      '4:3 config/wrong-type Field "name" must be text, and is a map.',
    ],
    [
      'a word for a map',
      '  environment: KEY=1',
      '4:16 config/wrong-type Field "environment" must be a map, and is "KEY=1".',
    ],
    [
      'a word in a list of maps',
      '  events: [timer]',
      '4:12 config/wrong-type Field "events[0]" must be a map, and is "timer".',
    ],
    [
      'a number for a path',
      '  src: 5',
      '4:8 config/wrong-type Field "src" must be a map or text, and is 5.',
    ],
    [
      'a slip in a choice',
      '  events: [{ http: { parameters: { authType: None } } }]',
      '4:46 config/value-not-allowed Field "authType" cannot be "None"; it takes "NONE", "CAM". Did you mean "NONE"?',
    ],
    [
      'too small a number',
      '  traffic: -1',
      '4:12 config/value-not-allowed Field "traffic" is -1, below the minimum of 0.',
    ],
    [
      'too large a number',
      '  traffic: 2',
      '4:12 config/value-not-allowed Field "traffic" is 2, above the maximum of 1.',
    ],
    [
      'a trigger whose parts are not indented',
      '  events:\n    - cos:\n      parameters: {}',
      '6:7 config/value-not-allowed This item must have one key, and has "cos", "parameters". Indent what belongs under "cos", or begin the next item with "- ".',
    ],
  ])('%s is told once, at its place', (_, inputs, expected) => {
    expect(problems(inputs)).toEqual([expected]);
  });

  test('what a rule judges better is left to the rule', () => {
    expect(problems('  timeout: 0\n  memorySize: 1\n  type: Web\n  protocolType: ws')).toEqual([]);
    expect(problems('  protocolParams: { wsParams: { idleTimeOut: 0 } }')).toEqual([]);
  });

  test('every mistake is found in one pass', () => {
    expect(problems('  timeout: a\n  memorySize: b\n  eip: c')).toHaveLength(3);
  });

  test('a map, a list or a text with nothing behind its colon counts as left out', () => {
    expect(problems('  events:\n  environment:\n  description:\n  src:')).toEqual([]);
  });

  test('a missing name is told at the beginning of the file', () => {
    expect(problemsOf(loadText('component: scf\n'))).toEqual([
      '1:1 config/missing-key Field "name" is missing.',
    ]);
  });
});
