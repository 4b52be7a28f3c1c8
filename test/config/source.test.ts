import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, LARGEST_FILE_BYTES, sourceOf } from '../../src/config/source.ts';

const at = (text: string, offset: number) => {
  const { line, column } = sourceOf('f', text).positionAt(offset);
  return `${line}:${column}`;
};

describe('positions', () => {
  test('lines and columns count from one, offsets from zero', () => {
    expect(at('ab\ncd', 0)).toBe('1:1');
    expect(at('ab\ncd', 4)).toBe('2:2');
    expect(at('ab\ncd', 5)).toBe('2:3');
  });

  test('a carriage return belongs to the end of its line', () => {
    expect(at('ab\r\ncd', 4)).toBe('2:1');
    expect(at('ab\rcd', 3)).toBe('2:1');
  });

  test('a byte order mark has an offset but no column', () => {
    expect(at('\ufeffab', 1)).toBe('1:1');
    expect(at('\ufeffab', 2)).toBe('1:2');
    expect(sourceOf('f', '\ufeffab').positionAt(1).offset).toBe(1);
  });

  test('columns are UTF-16 code units, so a character outside the basic plane counts two', () => {
    expect(at('😀b', 2)).toBe('1:3');
  });

  test('line and column lead back to the offset', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '中', '😀', '\n', '\r\n', '\ufeff') });
    fc.assert(
      fc.property(texts, fc.nat(40), (text, somewhere) => {
        const source = sourceOf('f', text);
        const offset = Math.min(somewhere, text.length);
        const { line, column } = source.positionAt(offset);
        const isMark = offset === 0 && text.startsWith('\ufeff');
        expect(source.offsetAt(line, column)).toBe(isMark ? 1 : offset);
      }),
    );
  });
});

describe('bytes', () => {
  test('a byte order mark stays in the text', () => {
    expect(decode(new TextEncoder().encode('\ufeffa'))).toEqual({ kind: 'text', text: '\ufeffa' });
  });

  test('what is not UTF-8 is not guessed at', () => {
    expect(decode(Uint8Array.of(0xff, 0xfe, 0x61))).toMatchObject({ reason: 'not UTF-8' });
    expect(decode(Uint8Array.of(0x61, 0x00))).toMatchObject({ reason: 'binary' });
  });

  test('the largest size is read, and a byte more is not', () => {
    expect(decode(new Uint8Array(LARGEST_FILE_BYTES).fill(0x61)).kind).toBe('text');
    expect(decode(new Uint8Array(LARGEST_FILE_BYTES + 1).fill(0x61))).toMatchObject({
      reason: 'too large',
    });
  });
});
