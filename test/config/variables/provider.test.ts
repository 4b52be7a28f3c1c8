import { describe, expect, test } from 'vitest';
import { complaints } from '../../support/judge.ts';
import { functionOf, loadText } from '../../support/load-text.ts';

const file = (lines: string, top = '') =>
  `service: talk\nprovider:\n  name: tencent\n  stage: \${opt:stage, 'dev'}\n${top}functions:\n  hello:\n    handler: a.b\n    ${lines}\n    events: []\n`;

const descriptionOf = (value: string, top = '', given = {}) =>
  functionOf(loadText(file(`description: ${value}`, top), given)).description;

describe('placeholders of the Serverless Framework', () => {
  const custom = 'custom:\n  dev: { words: at home, seconds: 10 }\n  prod: { words: away }\n';

  test.each([
    ['${self:service}', 'talk'],
    ['${self:provider.stage}', 'dev'],
    ['${self:custom.dev.words}', 'at home'],
    ['${self:custom.${self:provider.stage}.words}', 'at home'],
    ["${env:ABSENT, 'else'}", 'else'],
    ["${env:ABSENT, ''}", ''],
    ["${env:ABSENT, env:SET, 'else'}", 'set'],
    ['${env:ABSENT, self:service}', 'talk'],
    ["${opt:flavour, 'a, b'}", 'a, b'],
    ['"${self:service}-${self:provider.stage}"', 'talk-dev'],
    ['${file(./words.yml):en.hello}', 'Hello'],
    ['${file(words.json):en.hello}', 'Hi'],
    ["${file(./gone.yml):x, 'none'}", 'none'],
    ['${file(./note.txt)}', 'a note'],
  ])('%s', (placeholder, expected) => {
    const given = {
      environment: { SET: 'set' },
      beside: {
        'words.yml': 'en: { hello: Hello }\n',
        'words.json': '{"en": {"hello": "Hi"}}',
        'note.txt': 'a note',
      },
    };
    expect(descriptionOf(placeholder, custom, given)).toMatchObject({
      value: expected,
      origin: 'variable',
    });
  });

  test('an option on the command line goes before its default', () => {
    expect(descriptionOf('${self:provider.stage}', '', { stage: 'prod' })?.value).toBe('prod');
  });

  test.each([
    '${opt:flavour}',
    '${cf:stack.output}',
    '${ssm:/a}',
    '${file(./x.js):a}',
    '${sls:instanceId}',
  ])('%s is not known until the deploy', (placeholder) => {
    const text = file(`timeout: ${placeholder}`);
    expect(complaints(text, { beside: {} })).toEqual([]);
    expect(functionOf(loadText(text)).timeoutSeconds.origin).toBe('unresolved');
  });

  test.each([
    ['${env:ABSENT}', 'Environment variable ABSENT is not set.'],
    ['${self:custom.gone}', 'Nothing stands at "custom.gone" in this file.'],
    ['${file(./gone.yml):x}', 'There is no file ./gone.yml.'],
    ['${file(./bad.yml):x}', 'File ./bad.yml cannot be read as YAML.'],
    ['${file(./good.yml):x.y}', 'Nothing stands at "x.y" in file ./good.yml.'],
    ['${stage}', 'Placeholder ${stage} names no source. Write "${self:provider.stage}".'],
    ['${self:functions.hello.timeout}', 'leads back to itself.'],
  ])('%s is told once, at the placeholder', (placeholder, words) => {
    const beside = { 'bad.yml': 'a: [', 'good.yml': 'x: { z: 1 }\n' };
    expect(complaints(file(`timeout: ${placeholder}`), { beside })).toEqual([
      expect.stringMatching(/^8:14 error config\/unresolved-variable /),
    ]);
    expect(complaints(file(`timeout: ${placeholder}`), { beside })[0]).toContain(words);
  });

  test('a number from elsewhere is judged at the placeholder, with what it stood for', () => {
    const top = 'custom: { seconds: 99999 }\n';
    expect(complaints(file('timeout: ${self:custom.seconds}', top))).toEqual([
      '9:14 error function/timeout-range Execution timeout 99999 s (from ${self:custom.seconds}) is above the maximum of 900 s.',
    ]);
  });

  test('a whole map may come from another file, and what is wrong in it is told here', () => {
    const text = file('environment: ${file(./env.yml):${self:provider.stage}}');
    const good = loadText(text, {
      beside: { 'env.yml': 'dev:\n  variables: { A: "${self:service}" }\n' },
    });
    expect(functionOf(good).environment?.value).toMatchObject([
      { value: { value: 'talk', span: { start: { line: 8, column: 18 } } } },
    ]);
    expect(complaints(text, { beside: { 'env.yml': 'dev: { varaibles: { A: 1 } }' } })).toEqual([
      '8:18 error config/unknown-key Unknown field "varaibles". Did you mean "variables"?',
    ]);
  });

  test('files that include each other end', () => {
    const beside = { 'a.yml': 'x: ${file(./a.yml)}\n' };
    expect(() => loadText(file('environment: ${file(./a.yml)}'), { beside })).not.toThrow();
  });

  test('long chains and doublings cost no more than their text', () => {
    const links = Array.from(
      { length: 60 },
      (_, n) => `  v${n}: "\${self:custom.v${n + 1}}\${self:custom.v${n + 1}}"`,
    );
    const maps = Array.from(
      { length: 40 },
      (_, n) => `  m${n}: { a: "\${self:custom.m${n + 1}}", b: "\${self:custom.m${n + 1}}" }`,
    );
    const top = `custom:\n${[...links, '  v60: "${self:custom.gone}"', ...maps, '  m40: x'].join('\n')}\n`;
    const { filled } = loadText(file('environment: ${self:custom.m0}', top));
    // Doubled at every link, they would be more than anything can hold.
    expect(filled.length).toBeLessThan(10_000);
  });

  test('variables of a .env file count only where the file says so', () => {
    const given = { beside: { '.env': 'X=1' } };
    expect(descriptionOf('${env:X}', '', given)?.origin).toBe('unresolved');
    expect(descriptionOf('${env:X}', 'useDotenv: true\n', given)?.value).toBe('1');
  });
});
