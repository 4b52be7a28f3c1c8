import { describe, expect, test } from 'vitest';
import { complaints } from '../../support/judge.ts';
import { loadText } from '../../support/load-text.ts';

const GOOD = `service: talk
provider:
  name: tencent
  runtime: Nodejs10.15
  credentials: ~/credentials
  stage: test
  timeout: 10
  environment:
    variables: { SHARED: 1, BOTH: shared }
plugins:
  - serverless-tencent-scf
custom: { anything: goes }
functions:
  hello:
    handler: index.main
    memorySize: 256
    environment:
      variables: { OWN: a, BOTH: own }
    events:
      - timer: { name: t, parameters: { cronExpression: '0 */5 * * * * *', enable: true } }
  other:
    handler: index.other
    events: []
`;

const modelOf = (text: string, given = {}) => loadText(text, given).model?.functions ?? [];

describe('the plugin serverless-tencent-scf', () => {
  test('a good file is silent', () => {
    expect(complaints(GOOD)).toEqual([]);
  });

  test('functions are called after service, stage and key', () => {
    expect(modelOf(GOOD).map(({ name }) => name.value)).toEqual([
      'talk-test-hello',
      'talk-test-other',
    ]);
    const [hello] = modelOf(GOOD, { stage: 'prod' });
    expect(hello).toMatchObject({ name: { value: 'talk-prod-hello' }, owner: 'talk/prod/hello' });
  });

  test('what a function leaves out is that of the provider, and variables are put together', () => {
    const [hello] = modelOf(GOOD);
    expect(hello).toMatchObject({
      runtime: { value: 'Nodejs10.15', path: ['provider', 'runtime'] },
      timeoutSeconds: { value: 10 },
      memoryMegabytes: { value: 256 },
    });
    const variables = hello?.environment?.value.map(({ value }) => String(value.value)) ?? [];
    expect([...variables].sort()).toEqual(['1', 'a', 'own']);
  });

  test.each([
    ['type: web', 'type'],
    ['protocolType: WS', 'protocolType'],
    ['protocolParams: { wsParams: { idleTimeOut: 60 } }', 'protocolParams'],
  ])('%s is dropped without a word, and that is told', (line, key) => {
    const text = GOOD.replace('memorySize: 256', line);
    expect(complaints(text)).toEqual([
      `16:5 error config/unknown-key serverless-tencent-scf drops "${key}" without a word: it makes event functions only. Describe this function with "component: scf" in a file of its own.`,
    ]);
  });

  test('a whole WebSocket function is one finding, at the key that says most', () => {
    const text = GOOD.replace(
      'memorySize: 256',
      'type: web\n    protocolType: WS\n    protocolParams: { wsParams: { idleTimeOut: 60 } }',
    );
    const { diagnostics } = loadText(text);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      path: ['functions', 'hello', 'protocolType'],
      span: { start: { line: 17, column: 5 } },
      related: [{ span: { start: { line: 18 } } }, { span: { start: { line: 16 } } }],
    });
    expect(complaints(text)).toHaveLength(1);
  });

  test('so is one that is meant for all functions', () => {
    expect(complaints(GOOD.replace('timeout: 10', 'protocolType: WS'))).toHaveLength(1);
  });

  test.each([
    [
      'a kind of trigger that the plugin does not make',
      '- timer:',
      '- http:',
      ['20:9 error config/unknown-key Unknown field "http".'],
    ],
    [
      'a slip',
      'memorySize',
      'memorySilsze',
      ['16:5 error config/unknown-key Unknown field "memorySilsze". Did you mean "memorySize"?'],
    ],
    [
      'a function without events, at which the plugin stops',
      '    handler: index.other\n    events: []\n',
      '    handler: index.other\n',
      [
        '22:5 warning config/missing-key serverless-tencent-scf stops at a function without "events". Write "events: []".',
      ],
    ],
    [
      'a missing service',
      'service: talk\n',
      '',
      ['1:1 error config/missing-key Field "service" is missing.'],
    ],
    [
      'a provider without a name',
      '  name: tencent\n',
      '',
      ['2:1 error config/missing-key Field "name" is missing.'],
    ],
    [
      'a refusal that the plugin does not hear',
      'stage: test',
      'enableRoleAuth: false',
      [
        '6:19 warning config/value-not-allowed "enableRoleAuth: false" has no effect: the plugin takes it for true. Remove it.',
      ],
    ],
    [
      'a bad value for all functions, once',
      'timeout: 10',
      'timeout: 0',
      ['7:12 error function/timeout-range Execution timeout 0 s is below the minimum of 1 s.'],
    ],
    [
      'an unknown key at the top, as a warning',
      'custom:',
      'costum:',
      ['12:1 warning config/unknown-key Unknown field "costum". Did you mean "custom"?'],
    ],
  ])('%s is told at its place', (_, from, to, expected) => {
    expect(GOOD).toContain(from);
    expect(complaints(GOOD.replace(from, to))).toEqual(expected);
  });

  test('functions may be a list of maps, and the provider a word', () => {
    const text =
      'service: a\nprovider: { name: tencent }\nfunctions:\n  - one: { handler: a.b, type: web, events: [] }\n';
    expect(complaints(text)).toEqual([expect.stringContaining('4:26 error config/unknown-key')]);
    expect(modelOf(text).map(({ name }) => name.value)).toEqual(['a-dev-one']);
  });
});
