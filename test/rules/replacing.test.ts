import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replacing } from '../../src/rules/replacing.ts';

const masked = (known: readonly string[], text: string): string =>
  replacing(known)(text, (found) => '*'.repeat(found.length));

describe('what is known of a text is replaced', () => {
  test.each([
    ['wherever it stands', ['hunter2'], 'a hunter2, "hunter2"', 'a *******, "*******"'],
    ['but not inside a longer word', ['dev'], 'devote dev-1 my_dev', 'devote ***-1 my_dev'],
    ['the longest first', ['a b', 'a b c'], 'a b c a b', '***** ***'],
    ['with signs around it', ['-x-', '${y}'], 'a -x- ${y}', 'a *** ****'],
    ['with signs inside it', ['p@ss w0rd'], 'say p@ss w0rd!', 'say *********!'],
    ['nothing of a text without it', ['abc'], 'ab c', 'ab c'],
  ])('%s', (_, known, text, expected) => {
    expect(masked(known, text)).toBe(expected);
  });

  test('a known word that stands alone is never left', () => {
    const word = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text);
    const words = fc.array(word.filter(Boolean), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(words, fc.nat(), (known, choice) => {
        const secret = known[choice % known.length] ?? '';
        expect(masked(known, ` ${secret} `)).not.toContain(` ${secret} `.replace(/^ \*+ $/, '?'));
      }),
    );
  });
});
