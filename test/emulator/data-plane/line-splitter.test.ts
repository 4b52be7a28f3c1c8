import { expect, test } from 'vitest';
import { LineSplitter, LONGEST_LINE } from '../../../src/emulator/data-plane/line-splitter.ts';

const split = (...chunks: Uint8Array[]): string[] => {
  const lines: string[] = [];
  const splitter = new LineSplitter((line) => lines.push(line));
  for (const chunk of chunks) splitter.push(chunk);
  splitter.end();
  return lines;
};

test('lines end with LF or CRLF, and the last one need not end', () => {
  expect(split(Buffer.from('one\ntwo\r\n\nthree'))).toEqual(['one', 'two', '', 'three']);
});

test('nothing is no line', () => {
  expect(split()).toEqual([]);
});

test('a character that is cut between two chunks stays whole', () => {
  const bytes = Buffer.from('连接已断开 🙂\n');
  const chunks = [...bytes].map((byte) => Uint8Array.of(byte));
  expect(split(...chunks)).toEqual(['连接已断开 🙂']);
});

test('bytes that are not UTF-8 are marked and do no harm', () => {
  expect(split(Uint8Array.of(0x61, 0xff, 0x62, 0x0a))).toEqual(['a\ufffdb']);
});

test('a line without end is given out in pieces', () => {
  const lines = split(Buffer.alloc(3 * LONGEST_LINE, 'x'));
  expect(lines.map(({ length }) => length)).toEqual([LONGEST_LINE, LONGEST_LINE, LONGEST_LINE]);
});
