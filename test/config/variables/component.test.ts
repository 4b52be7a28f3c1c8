import { describe, expect, test } from 'vitest';
import { complaints } from '../../support/judge.ts';
import { functionOf, loadText, problemsOf } from '../../support/load-text.ts';

const file = (inputs: string, top = '') =>
  `component: scf\nname: chat\n${top}inputs:\n  ${inputs}\n  src: ./src\n  name: chat-fn\n  handler: a.b\n`;

describe('the .env files of the component', () => {
  const filledWith = (beside: Readonly<Record<string, string>>, given = {}, top = '') =>
    functionOf(loadText(file('description: ${env:X}', top), { beside, ...given })).description
      ?.value;

  test('the one of the stage goes first, and only one of them counts', () => {
    const beside = { '.env': 'X=plain', '.env.dev': 'X=dev', '.env.prod': 'X=prod\nY=1' };
    expect(filledWith(beside)).toBe('dev');
    expect(filledWith(beside, { stage: 'prod' })).toBe('prod');
    expect(filledWith(beside, {}, 'stage: prod\n')).toBe('prod');
    expect(filledWith(beside, {}, 'stage: test\n')).toBe('plain');
  });

  test('the folders above are looked into after that', () => {
    expect(filledWith({ '../.env': 'X=above', '../../.env': 'X=far' })).toBe('above');
    expect(filledWith({ '.env': '', '../.env': 'X=above' })).not.toBe('above');
  });

  test('the environment itself goes before all of them', () => {
    expect(filledWith({ '.env': 'X=file' }, { environment: { X: 'set' } })).toBe('set');
  });

  test('quotes and comments are those of such files', () => {
    expect(filledWith({ '.env': '# about X\nX="a b" # more\n' })).toBe('a b');
  });

  test('what stands nowhere is told, and so is what a prototype has', () => {
    const text = file('description: ${env:constructor}');
    expect(problemsOf(loadText(text, { beside: { '.env': 'X=1' } }))).toEqual([
      expect.stringContaining('Environment variable constructor is not set.'),
    ]);
  });
});

describe('forms that the component ships as text', () => {
  test.each([
    ['${env.STAGE}', 'Write "${env:STAGE}".'],
    ["${env:X, 'a'}", 'Write "${env:X}" and set the variable; there are no default values here.'],
    ['${file(./x.yml)}', 'Write the value itself, or take it from the environment: "${env:NAME}".'],
    [
      '${file(./x.yml):a.b}',
      'Write the value itself, or take it from the environment: "${env:NAME}".',
    ],
    ["${opt:stage, 'dev'}", 'Write "${stage}".'],
    [
      "${self:custom.x, 'y'}",
      'Write the value itself, or take it from the environment: "${env:NAME}".',
    ],
  ])('%s is a warning, with the form that works', (placeholder, help) => {
    expect(complaints(file(`timeout: "${placeholder}"`))).toEqual([
      `4:13 warning config/unsupported-variable Placeholder ${placeholder} is not filled: this deployer ships it as text. ${help}`,
    ]);
  });

  test.each(['${self:custom.x}', '${opt:stage}', '${sls:stage}', '${ssm:x}'])(
    'at %s the deployer stops',
    (placeholder) => {
      expect(complaints(file(`timeout: "${placeholder}"`))).toEqual([
        expect.stringContaining(
          `4:13 error config/unresolved-variable The deployer refuses placeholder ${placeholder}.`,
        ),
      ]);
    },
  );

  test('only the placeholder is marked, in the midst of other text', () => {
    const { diagnostics } = loadText(file('description: in ${env.STAGE}, of ${name}'));
    expect(diagnostics).toMatchObject([{ span: { start: { column: 19 }, end: { column: 31 } } }]);
  });
});

describe('what a placeholder stood for', () => {
  test.each([
    [
      'timeout: ${env:V}',
      '99999',
      '4:12 error function/timeout-range Execution timeout 99999 s (from ${env:V}) is above the maximum of 900 s.',
    ],
    [
      'timeout: ${env:V}',
      '60s',
      '4:12 error config/wrong-type Field "timeout" must be a whole number, and is "60s" (from ${env:V}). Write the number alone, without a unit.',
    ],
    [
      'traffic: ${env:V}',
      '2',
      '4:12 error config/value-not-allowed Field "traffic" is 2 (from ${env:V}), above the maximum of 1.',
    ],
    [
      'image: { imageType: "${env:V}", imageUrl: ccr.ccs.tencentyun.com/a/b:1 }',
      'privat',
      '4:23 error config/value-not-allowed Field "imageType" cannot be "privat" (from ${env:V}); it takes "personal", "enterprise", "public".',
    ],
    [
      'type: ${env:V}',
      'Web',
      '4:9 error function/type-not-recognised Type "Web" (from ${env:V}) is not recognised; it is "event" or "web". Write "type: web".',
    ],
  ])('%s says so', (inputs, V, expected) => {
    expect(complaints(file(inputs), { environment: { V } })).toEqual([expected]);
  });

  test('a value that looks like a placeholder itself is not filled again', () => {
    const loaded = loadText(file('description: ${env:V}'), { environment: { V: '${stage}' } });
    expect(functionOf(loaded).description).toMatchObject({ value: '${stage}', origin: 'variable' });
  });

  test('an output with placeholders inside stays open, and is told by nobody', () => {
    const loaded = loadText(file('description: ${output:${stage}:${app}:db.id}'));
    expect(problemsOf(loaded)).toEqual([]);
    expect(functionOf(loaded).description).toMatchObject({
      value: '${output:dev:chat:db.id}',
      origin: 'unresolved',
    });
  });
});
