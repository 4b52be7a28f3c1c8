import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest, slipsBetween } from '../../src/language/nearest.ts';

describe('slips between two words', () => {
  test.each([
    ['timeout', 'timeout', 0],
    ['timeout', 'timeuot', 1],
    ['timeout', 'timout', 1],
    ['timeout', 'timeoutt', 1],
    ['timeout', 'tineout', 1],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
  ])('%j and %j are %i apart', (from, to, expected) => {
    expect(slipsBetween(from, to)).toBe(expected);
  });

  test('are as many in either direction, and none where the words are the same', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slipsBetween(a, b)).toBe(slipsBetween(b, a));
        expect(slipsBetween(a, b) === 0).toBe(a === b);
      }),
    );
  });
});

describe('the nearest known word', () => {
  const known = ['timeout', 'initTimeout', 'type', 'eip'];
  test.each([
    ['timeuot', 'timeout'],
    ['TIMEOUT', 'timeout'],
    ['init_timeout', 'initTimeout'],
    ['tpye', 'type'],
    ['region', undefined],
    ['x', undefined],
    ['a'.repeat(1000), undefined],
  ])('of %s is %s', (word, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });
});
