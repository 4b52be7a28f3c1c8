import { describe, expect, test } from 'vitest';
import { codeFrame, linesOf, type Mark } from '../../src/diagnostics/code-frame.ts';
import { displayWidth } from '../../src/diagnostics/display-width.ts';

const mark = (line: number, from: number, to: number, primary = true, label = ''): Mark => ({
  span: {
    file: 'a.yml',
    start: { line, column: from, offset: 0 },
    end: { line, column: to, offset: 0 },
  },
  primary,
  label,
});

const drawn = (text: string, ...marks: Mark[]) =>
  codeFrame(linesOf(text), marks).map((row) => {
    if (row.kind === 'gap') return '...';
    if (row.kind === 'line') return `${row.number}|${row.text}`;
    return ` |${' '.repeat(row.indent)}${(row.primary ? '^' : '-').repeat(row.width)}${row.label}`;
  });

describe('a code frame', () => {
  test('shows the marked lines in the order of the file, with gaps between', () => {
    expect(drawn('one\ntwo\nthree\nfour', mark(4, 1, 5), mark(1, 2, 4, false, 'here'))).toEqual([
      '1|one',
      ' | --here',
      '...',
      '4|four',
      ' |^^^^',
    ]);
  });

  test('two marks on one line stand under it, the cause first', () => {
    expect(drawn('a: b', mark(1, 1, 2, false), mark(1, 4, 5))).toEqual(['1|a: b', ' |   ^', ' |-']);
  });

  test('Chinese characters take two columns', () => {
    expect(drawn('名称: 聊天室', mark(1, 5, 8))).toEqual(['1|名称: 聊天室', ' |      ^^^^^^']);
  });

  test('a tab is as wide as what is shown for it', () => {
    expect(drawn('\ta', mark(1, 2, 3))).toEqual(['1|  a', ' |  ^']);
  });

  test('a mark over several lines ends with its first', () => {
    const over: Mark = {
      ...mark(1, 4, 4),
      span: { ...mark(1, 4, 4).span, end: { line: 2, column: 1, offset: 0 } },
    };
    expect(drawn('a: bcd\ne', over)).toEqual(['1|a: bcd', ' |   ^^^']);
  });

  test('of a very long line the part around the mark is shown', () => {
    const [line, sign] = drawn(`${'a'.repeat(1000)}!${'b'.repeat(1000)}`, mark(1, 1001, 1002));
    expect(line).toMatch(/^1\|…a+!b+$/);
    expect(sign?.lastIndexOf('^')).toBe(line?.indexOf('!'));
  });

  test('what would command the terminal is shown as a picture', () => {
    expect(drawn('a: \u001b[31m\u202e', mark(1, 4, 5))).toEqual(['1|a: ␛[31m\ufffd', ' |   ^']);
  });

  test('an empty place is marked with one sign', () => {
    expect(drawn('', mark(1, 1, 1))).toEqual(['1|', ' |^']);
  });
});

test.each([
  ['abc', 3],
  ['中文', 4],
  ['，', 2],
  ['e\u0301', 1],
  ['👍', 2],
  ['✅', 2],
  ['⚠️', 2],
  ['👨\u200d👩\u200d👧', 2],
])('%s takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});
