import { describe, expect, test } from 'vitest';
import { languageOfLocale, say, sentence, verbatim } from '../../src/language/text.ts';

describe('a sentence', () => {
  const greeting = { en: 'Hello {name}.', zh: '你好，{name}。' };

  test('is said in the language that is asked for', () => {
    expect(say(sentence(greeting, { name: 'SCF' }), 'en')).toBe('Hello SCF.');
    expect(say(sentence(greeting, { name: 'SCF' }), 'zh')).toBe('你好，SCF。');
  });

  test('may hold another, which is said in the same language', () => {
    const world = { en: 'world', zh: '世界' };
    expect(say(sentence(greeting, { name: world }), 'zh')).toBe('你好，世界。');
  });

  test('sets numbers and Latin words apart from Chinese ones, and Chinese ones not', () => {
    const longer = { en: '{a} exceeds {b}.', zh: '值 {a} 大于 {b} 时' };
    const seconds = (amount: number) => sentence({ en: '{n} s', zh: '{n} 秒' }, { n: amount });
    const byDefault = sentence({ en: '3 (default)', zh: '3（默认值）' });
    expect(say(sentence(longer, { a: seconds(60), b: seconds(30) }), 'zh')).toBe(
      '值 60 秒大于 30 秒时',
    );
    expect(say(sentence(longer, { a: byDefault, b: verbatim('X') }), 'zh')).toBe(
      '值 3（默认值）大于 X 时',
    );
    expect(say(sentence(longer, { a: { en: 'x', zh: '空' }, b: '你 好' }), 'zh')).toBe(
      '值空大于 你 好 时',
    );
    expect(say(sentence(longer, { a: seconds(60), b: 1 }), 'en')).toBe('60 s exceeds 1.');
  });

  test('a filled place is not filled again', () => {
    expect(say(sentence(greeting, { name: '{name}' }), 'en')).toBe('Hello {name}.');
    expect(say(verbatim('${env:X} {words}'), 'en')).toBe('${env:X} {words}');
  });
});

test.each([
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LC_ALL: 'en_US', LANG: 'zh_CN' }, 'en'],
  [{ LC_ALL: '', LANG: 'zh_TW' }, 'zh'],
  [{ LANG: 'C' }, 'en'],
  [{}, 'en'],
] as const)('the locale %j asks for %s', (environment, language) => {
  expect(languageOfLocale(environment)).toBe(language);
});
