import { describe, expect, test } from 'vitest';
import { complaints } from '../../support/judge.ts';
import { functionOf, loadText, problemsOf } from '../../support/load-text.ts';

const file = (value: string) =>
  `{ "envId": "e", "functions": [{ "name": "ab", "description": "${value}" }] }`;
const COLUMN = file('').indexOf('""') + 2;
const asCloudBase = { file: 'cloudbaserc.json' };

const descriptionOf = (value: string, given = {}) =>
  functionOf(loadText(file(value), { ...asCloudBase, ...given })).description;

describe('placeholders of cloudbaserc.json', () => {
  test('the environment is read, with or without spaces', () => {
    const given = { environment: { X: 'set' } };
    expect(descriptionOf('{{env.X}} and {{ env.X }}', given)).toMatchObject({
      value: 'set and set',
      origin: 'variable',
      placeholder: '{{env.X}} and {{ env.X }}',
    });
  });

  test('later files go before earlier ones, and the environment before all', () => {
    const beside = { '.env': 'X=1\nY=1\nZ=1', '.env.local': 'X=2\nY=2', '.env.prod': 'X=3' };
    const filledWith = (given: object) =>
      descriptionOf('{{env.X}}{{env.Y}}{{env.Z}}', given)?.value;
    expect(filledWith({ beside })).toBe('221');
    expect(filledWith({ beside, stage: 'prod' })).toBe('321');
    expect(filledWith({ beside, environment: { Z: '0' } })).toBe('220');
  });

  test.each(['{{tcb.envId}}', '{{util.uid}}'])('%s is filled later', (placeholder) => {
    expect(complaints(file(placeholder), asCloudBase)).toEqual([]);
    expect(descriptionOf(placeholder)?.origin).toBe('unresolved');
  });

  test('a variable that is not set is told at the placeholder', () => {
    expect(problemsOf(loadText(file('a {{env.X}}'), asCloudBase))).toEqual([
      `1:${COLUMN + 2} config/unresolved-variable Environment variable X is not set. Set X in the environment of this command.`,
    ]);
  });

  test('the form of serverless.yml stays text, and is told with the one that works', () => {
    expect(complaints(file('${env:X}'), asCloudBase)).toEqual([
      `1:${COLUMN} warning config/unsupported-variable Placeholder \${env:X} is not filled: this deployer ships it as text. Write "{{env.X}}".`,
    ]);
  });

  test('a template of another kind is plain text', () => {
    expect(descriptionOf('${HOME}/x')).toMatchObject({ value: '${HOME}/x', origin: 'written' });
  });
});
