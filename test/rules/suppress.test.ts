import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/config/edit.ts';
import { say } from '../../src/language/text.ts';
import { checkText, codesOf, settledText } from '../support/check-text.ts';

const HEAD = [
  'component: scf',
  'name: chat',
  'inputs:',
  '  name: chat',
  '  handler: index.main_handler',
  '  src: ./src',
];
const NO_SIZE = 'function/memory-size';

const file = (...lines: readonly string[]): string => [...HEAD, ...lines, ''].join('\n');

const run = (text: string) => {
  const { reported, suppressed } = settledText(text);
  return {
    reported: codesOf(reported),
    messages: reported.map(({ message }) => say(message, 'en')),
    silenced: suppressed.map(({ diagnostic, reason }) => `${diagnostic.code}: ${reason}`),
  };
};

describe('a comment with a reason silences a rule', () => {
  test.each([
    ['on its line', file(`  memorySize: 100 # scf-ws-ignore ${NO_SIZE}: applied for`)],
    ['on the line below', file(`  # scf-ws-ignore ${NO_SIZE}: applied for`, '  memorySize: 100')],
    [
      'below several comments',
      file(`  # scf-ws-ignore ${NO_SIZE}: applied for`, '  # words', '  memorySize: 100'),
    ],
    [
      'in the whole file',
      `# words\n# scf-ws-ignore ${NO_SIZE}: applied for\n${file('  memorySize: 100')}`,
    ],
    ['behind a Chinese colon', file(`  memorySize: 100 # scf-ws-ignore ${NO_SIZE}： applied for`)],
    [
      'in a file with Windows line ends',
      file(`  # scf-ws-ignore ${NO_SIZE}: applied for`, '  memorySize: 100').replaceAll(
        '\n',
        '\r\n',
      ),
    ],
    [
      'below a byte order mark',
      `\ufeff# scf-ws-ignore ${NO_SIZE}: applied for\n${file('  memorySize: 100')}`,
    ],
  ])('%s', (_, text) => {
    expect(run(text)).toEqual({
      reported: [],
      messages: [],
      silenced: [`${NO_SIZE}: applied for`],
    });
  });
});

test('words inside a text are no comment', () => {
  const text = file('  description: |', `    # scf-ws-ignore ${NO_SIZE}: no`, '  memorySize: 100');
  expect(run(text).reported).toEqual([`9 ${NO_SIZE}`]);
});

test('a comment two lines above, or about another rule, silences nothing', () => {
  const far = file(`  # scf-ws-ignore ${NO_SIZE}: far`, '  type: event', '  memorySize: 100');
  expect(run(far).reported).toEqual([`9 ${NO_SIZE}`]);
  const other = file('  memorySize: 100 # scf-ws-ignore function/timeout-range: other');
  expect(run(other).reported).toEqual([`7 ${NO_SIZE}`]);
});

describe('a comment that silences nothing is told', () => {
  test.each([
    [
      'where the rule finds nothing',
      `${NO_SIZE}: big`,
      `This comment silences nothing: ${NO_SIZE} finds nothing here.`,
    ],
    ['without a reason', NO_SIZE, 'This comment gives no reason, and silences nothing.'],
    ['without a rule', '', 'This comment names no rule, and silences nothing.'],
    ['with an unknown rule', 'function/memory: x', 'There is no rule "function/memory".'],
    [
      'with a rule that cannot be silenced',
      'ws/needs-web-type: x',
      'Rule ws/needs-web-type cannot be silenced: such a file cannot work.',
    ],
  ])('%s', (_, words, message) => {
    const { reported, messages } = run(file(`  timeout: 60 # scf-ws-ignore ${words}`));
    expect(reported).toEqual(['7 config/unused-suppression']);
    expect(messages).toEqual([message]);
  });

  test('but not while an error may keep the rule from looking', () => {
    const text = file('  memorySize: 1OO', `  # scf-ws-ignore ${NO_SIZE}: big`, '  timeout: 60');
    expect(run(text).reported).toEqual(['7 config/wrong-type']);
  });

  test('nor where the rule is turned off', () => {
    const text = file(`  timeout: 60 # scf-ws-ignore ${NO_SIZE}: big`);
    expect(checkText(text, { policy: [{ levels: { [NO_SIZE]: 'off' } }] })).toEqual([]);
  });

  test('nor where the code cannot be looked at', () => {
    const text = file('  # scf-ws-ignore function/source-missing: built later', '  timeout: 60');
    expect(run(text).reported).toEqual([]);
  });

  test('in a JSON file too, which can hold none', () => {
    const text = `{ "component": "scf", "name": "chat", # scf-ws-ignore ${NO_SIZE}: big\n "inputs": { "name": "chat", "src": "./src", "handler": "index.main_handler" } }`;
    const found = checkText(text, { file: 'serverless.json' });
    expect(found.map(({ message }) => say(message, 'en'))).toEqual([
      'JSON has no comments, so this one silences nothing.',
    ]);
  });
});

describe('the fix of an unused comment', () => {
  const fixed = (text: string) =>
    applyEdits(
      text,
      checkText(text).flatMap(({ fix }) => fix?.edits ?? []),
    );

  test('removes its whole line where it stands alone', () => {
    const text = file(`  # scf-ws-ignore ${NO_SIZE}: big`, '', '  timeout: 60 # why');
    expect(fixed(text)).toBe(file('', '  timeout: 60 # why'));
  });

  test('removes it and the blanks before it behind a value', () => {
    const text = file(`  timeout: 60   # scf-ws-ignore ${NO_SIZE}: big`).replaceAll('\n', '\r\n');
    expect(fixed(text)).toBe(file('  timeout: 60').replaceAll('\n', '\r\n'));
  });
});
