import { describe, expect, test } from 'vitest';
import { complaints } from '../../support/judge.ts';
import { loadText } from '../../support/load-text.ts';

const GOOD = `component: multi-scf
name: demo
app: talk
inputs:
  src: { src: ./, exclude: [.env] }
  region: ap-beijing
  runtime: Nodejs18.15
  timeout: 30
  environments:
    - { key: SHARED, value: 1 }
  functions:
    index:
      handler: index.main
    hello:
      name: greeter
      handler: index.hello
      memorySize: 256
      timeout: 10
      environments:
        - { key: OWN, value: a }
  triggers:
    - type: timer
      function: index
      parameters: { name: t, cronExpression: '0 */5 * * * * *', enable: true }
`;

const modelOf = (text: string) => loadText(text).model?.functions ?? [];

describe('the component multi-scf', () => {
  test('a good file is silent', () => {
    expect(complaints(GOOD)).toEqual([]);
  });

  test('each function is called as the component calls it, or as the file does', () => {
    expect(modelOf(GOOD).map(({ name, owner }) => [name.value, owner])).toEqual([
      ['demo-dev-talk-index', 'talk/dev/demo/index'],
      ['greeter', 'talk/dev/demo/hello'],
    ]);
  });

  test('what a function leaves out holds for all of them, and stands where it is written', () => {
    const [index, hello] = modelOf(GOOD);
    expect(index).toMatchObject({
      timeoutSeconds: { value: 30, path: ['inputs', 'timeout'], span: { start: { line: 8 } } },
      region: { value: 'ap-beijing' },
      runtime: { value: 'Nodejs18.15' },
      memoryMegabytes: { value: 128, origin: 'default' },
      code: { folder: { value: './' } },
    });
    expect(hello?.timeoutSeconds).toMatchObject({ value: 10, span: { start: { line: 18 } } });
  });

  test('environment variables are pairs in a list', () => {
    const [index, hello] = modelOf(GOOD);
    const valuesOf = (fn = index) => fn?.environment?.value.map(({ value }) => value.value);
    expect(valuesOf(index)).toEqual(['1']);
    expect(valuesOf(hello)).toEqual(['a']);
  });

  test('a trigger belongs to the function that it names', () => {
    expect(modelOf(GOOD).map(({ triggers }) => triggers.length)).toEqual([1, 0]);
  });

  test('functions may be a list', () => {
    const text =
      'component: multi-scf\nname: d\ninputs:\n  src: ./\n  functions:\n    - { name: ab, timeout: 5, handler: a.b }\n';
    expect(complaints(text)).toEqual([]);
    expect(modelOf(text)).toMatchObject([{ name: { value: 'ab' }, timeoutSeconds: { value: 5 } }]);
  });

  test.each([
    [
      'a slip in a key of a function',
      'memorySize: 256',
      'memorysize: 256',
      ['17:7 error config/unknown-key Unknown field "memorysize". Did you mean "memorySize"?'],
    ],
    [
      'a trigger for a function that is not there',
      'function: index',
      'function: indx',
      [
        '23:17 error config/value-not-allowed The trigger calls a function "indx", and this file has none of that name. Did you mean "index"?',
      ],
    ],
    [
      'an unknown kind of trigger',
      'type: timer',
      'type: http',
      [
        '22:13 error config/value-not-allowed Field "type" cannot be "http"; it takes "apigw", "timer", "cos", "cmq", "ckafka", "cls", "mps", "clb".',
      ],
    ],
    [
      'environment variables in a map',
      '    - { key: SHARED, value: 1 }',
      '    SHARED: 1',
      ['9:3 error config/wrong-type Field "environments" must be a list, and is a map.'],
    ],
    [
      'a value that holds for all of them, once',
      'timeout: 30',
      'timeout: 99999',
      [
        '8:12 error function/timeout-range Execution timeout 99999 s is above the maximum of 900 s.',
      ],
    ],
    [
      'a type that makes an event function without a word',
      'handler: index.hello',
      'type: Web',
      [
        '16:13 error function/type-not-recognised Type "Web" is not recognised; it is "event" or "web". Write "type: web".',
      ],
    ],
    [
      'a key of one function at the wrong level',
      '  timeout: 30',
      '  protocolType: WS',
      [
        '8:3 error config/unknown-key Unknown field "protocolType". "protocolType" belongs under "inputs.functions.*".',
      ],
    ],
  ])('%s is told at its place', (_, from, to, expected) => {
    expect(GOOD).toContain(from);
    expect(complaints(GOOD.replace(from, to))).toEqual(expected);
  });

  test('a WebSocket function is judged like any other, and has no way to a URL here', () => {
    const text = `component: multi-scf
name: demo
inputs:
  src: ./
  functions:
    chat:
      type: web
      timeout: 30
      protocolType: WS
      protocolParams: { wsParams: { idleTimeOut: 60 } }
`;
    expect(complaints(text)).toEqual([
      '6:5 warning trigger/url-missing No client can reach this function: it has no function URL. Deploy it with "component: scf" in a file of its own; this deployer makes no function URL.',
      expect.stringContaining('10:50 error ws/idle-timeout-exceeds-timeout Idle timeout 60 s'),
    ]);
  });

  test('a gateway for all functions is told once', () => {
    const text = GOOD.replace(
      /triggers:[\s\S]*/,
      'triggers:\n    - type: apigw\n      parameters:\n        apis:\n          - { path: /, function: index }\n          - { path: /h, function: hello }\n',
    );
    expect(complaints(text).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      '22:13 error trigger/api-gateway-retired',
    ]);
  });
});
