import { describe, expect, test } from 'vitest';
import { complaints, judge } from '../../support/judge.ts';
import { loadText } from '../../support/load-text.ts';

const GOOD = `stage: dev
myFunction:
  component: '@serverless/tencent-scf'
  inputs:
    name: chat
    codeUri: ./code
    handler: index.main
    runtime: Nodejs12.16
    exclude: [.git/**]
    environment: { variables: { A: "\${env.A}", B: "\${myBucket.name}" } }
myBucket:
  component: '@serverless/tencent-cos'
  inputs: { bucket: pictures, whatever: 1 }
`;
const given = { environment: { A: '1' } };

describe('named components of 2019', () => {
  test('a good file is silent, but for what is left alone', () => {
    expect(judge(GOOD, given)).toEqual([
      '12:14 info config/unsupported-component Component "@serverless/tencent-cos" is no function; scf-ws leaves it alone.',
    ]);
  });

  test('its functions are read like those of today', () => {
    const { model } = loadText(GOOD, given);
    expect(model?.functions).toMatchObject([
      {
        name: { value: 'chat' },
        runtime: { value: 'Nodejs12.16' },
        code: { folder: { value: './code' }, exclude: [{ value: '.git/**' }] },
      },
    ]);
    const [a, b] = model?.functions[0]?.environment?.value ?? [];
    expect([a?.value.value, a?.value.origin, b?.value.origin]).toEqual([
      '1',
      'variable',
      'unresolved',
    ]);
  });

  test.each([
    [
      'a slip in the inputs of a function',
      'handler:',
      'hander:',
      ['7:5 error config/unknown-key Unknown field "hander". Did you mean "handler"?'],
    ],
    [
      'a value of the wrong kind',
      'runtime: Nodejs12.16',
      'timeout: 60s',
      [
        '8:14 error config/wrong-type Field "timeout" must be a whole number, and is "60s". Write the number alone, without a unit.',
      ],
    ],
    [
      'a key at the wrong level',
      '  inputs:\n    name',
      '  timeout: 60\n  inputs:\n    name',
      [
        '4:3 error config/unknown-key Unknown field "timeout". "timeout" belongs under "myFunction.inputs".',
      ],
    ],
    [
      'a variable that is not set',
      'env.A',
      'env.ABSENT',
      [
        '10:37 error config/unresolved-variable Environment variable ABSENT is not set. Set ABSENT in the environment of this command.',
      ],
    ],
  ])('%s is told at its place', (_, from, to, expected) => {
    expect(GOOD).toContain(from);
    expect(complaints(GOOD.replace(from, to), given)).toEqual(expected);
  });

  test('a file without a function among its components is left alone', () => {
    expect(
      judge("site:\n  component: '@serverless/tencent-website'\n  inputs: { a: 1 }\n"),
    ).toEqual([
      '1:1 info config/unsupported-component None of the components in this file is a function; scf-ws leaves it alone.',
    ]);
  });
});
