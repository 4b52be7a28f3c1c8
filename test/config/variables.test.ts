import { describe, expect, test } from 'vitest';
import { functionOf, loadText, problemsOf } from '../support/load-text.ts';

const file = (inputs: string, top = '') =>
  `component: scf\nname: chat\n${top}inputs:\n  ${inputs}\n`;

describe('placeholders', () => {
  test('an environment variable is filled in, and the value knows where it came from', () => {
    const loaded = loadText(file('region: ${env:REGION}'), { environment: { REGION: 'ap-tokyo' } });
    expect(functionOf(loaded).region).toMatchObject({
      value: 'ap-tokyo',
      origin: 'variable',
      placeholder: '${env:REGION}',
      span: { start: { line: 4, column: 11 }, end: { column: 24 } },
    });
  });

  test('several may stand in one text, in quotes or without', () => {
    const loaded = loadText(file('description: "${name} of ${app} in ${stage}"', 'app: talk\n'));
    expect(functionOf(loaded).description?.value).toBe('chat of talk in dev');
  });

  test('the app is the name, and the stage dev, where the file says neither', () => {
    const loaded = loadText(file('name: ${app}-${stage}'));
    expect(functionOf(loaded).name.value).toBe('chat-dev');
  });

  test('a stage from the command line goes before the one in the file', () => {
    const loaded = loadText(file('name: ${stage}', 'stage: prod\n'), { stage: 'test' });
    expect(functionOf(loaded).name.value).toBe('test');
  });

  test('the stage itself may come from the environment', () => {
    const text = file('name: n-${stage}', 'stage: ${env:STAGE}\n');
    expect(functionOf(loadText(text, { environment: { STAGE: 'pre' } })).name.value).toBe('n-pre');
  });

  test('a number field reads a variable as it would read the file', () => {
    const text = file('timeout: ${env:T}\n  asyncRunEnable: ${env:A}\n  memorySize: "${env:M}"');
    const loaded = loadText(text, { environment: { T: '60', A: 'TRUE', M: '256' } });
    expect(problemsOf(loaded)).toEqual([]);
    expect(functionOf(loaded)).toMatchObject({
      timeoutSeconds: { value: 60, origin: 'variable' },
      isAsynchronous: { value: true },
      memoryMegabytes: { value: 256 },
    });
  });

  test('a text field keeps a variable as text, even if it looks like a number', () => {
    const text = file('name: ${env:N}\n  environment: { variables: { PORT: "${env:P}" } }');
    const loaded = loadText(text, { environment: { N: '007', P: '0x1F' } });
    expect(problemsOf(loaded)).toEqual([]);
    expect(functionOf(loaded).name.value).toBe('007');
    expect(functionOf(loaded).environment?.value[0]?.value.value).toBe('0x1F');
  });

  test('a variable with the wrong kind of value is told with its name', () => {
    const loaded = loadText(file('timeout: ${env:T}'), { environment: { T: '60s' } });
    expect(problemsOf(loaded)).toEqual([
      '4:12 config/wrong-type Field "timeout" must be a whole number, and is "60s" (from ${env:T}). Write the number alone, without a unit.',
    ]);
  });
});

describe('placeholders that stand for nothing', () => {
  const missing = (name: string) =>
    `config/unresolved-variable Environment variable ${name} is not set. Set ${name} in the environment of this command.`;

  test('a missing variable is told at the placeholder, each by itself', () => {
    expect(problemsOf(loadText(file('description: a ${env:X} and ${env:X} and ${env:Y}')))).toEqual(
      [`4:18 ${missing('X')}`, `4:31 ${missing('X')}`, `4:44 ${missing('Y')}`],
    );
  });

  test('it is told once, not again by the field that is left without a value', () => {
    expect(problemsOf(loadText(file('timeout: ${env:X}')))).toEqual([`4:12 ${missing('X')}`]);
  });

  test('a name that leads back to itself is told', () => {
    const [first] = problemsOf(loadText('component: scf\nname: ${app}\napp: ${name}\n'));
    expect(first).toMatch(/2:7 config\/unresolved-variable Placeholder .* leads back to itself/);
  });

  test.each(['${output:${stage}:${app}:db.id}', '${database.id}', '${strange form}', '${'])(
    '%s is nobody’s mistake here, and not judged',
    (placeholder) => {
      const loaded = loadText(
        file(`timeout: "${placeholder}"\n  layers: [{ version: "${placeholder}" }]`),
      );
      expect(problemsOf(loaded)).toEqual([]);
      expect(functionOf(loaded).timeoutSeconds.origin).toBe('unresolved');
    },
  );

  test('words for a shell are left as they are', () => {
    const loaded = loadText(file('description: costs $5 and {braces} and $DEFAULT'));
    expect(functionOf(loaded).description).toMatchObject({
      value: 'costs $5 and {braces} and $DEFAULT',
      origin: 'written',
    });
  });
});
