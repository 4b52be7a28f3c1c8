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
