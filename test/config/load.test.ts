import { describe, expect, test } from 'vitest';
import { load } from '../../src/config/load.ts';
import { CONFIG_CARDS } from '../../src/config/problems.ts';
import { LIMITS } from '../../src/platform/limits.ts';
import { runRules } from '../../src/rules/run.ts';
import { settle } from '../../src/rules/settle.ts';
import { functionOf, loadText, problemsOf } from '../support/load-text.ts';

const codes = (text: string) => {
  const loaded = loadText(text);
  const context = { limits: LIMITS, codeFolderOf: () => undefined };
  const found = loaded.model ? runRules(loaded.model, context) : [];
  const view = { policy: [], path: 'serverless.yml' };
  const { reported } = settle([...loaded.diagnostics, ...found], loaded, view, true);
  return reported.map(({ code }) => code).filter((code) => code.startsWith('config/'));
};

describe('the examples of the pages about configuration', () => {
  test.each(Object.values(CONFIG_CARDS).map((card) => [card.id, card] as const))(
    '%s',
    (id, card) => {
      expect(codes(card.bad)).toEqual([id]);
      expect(codes(card.good)).toEqual([]);
    },
  );
});

describe('whose file it is', () => {
  test.each([
    'scf',
    'scf@0.9.7',
    'scf@dev',
    'tencent-scf',
    '@serverless/tencent-scf',
    '"@serverless/tencent-scf@0.9.7"',
  ])('%s is the component for functions', (name) => {
    const text = `component: ${name.startsWith('@') ? JSON.stringify(name) : name}\nname: chat\n`;
    expect(problemsOf(loadText(text))).toEqual([]);
  });

  test('another component is left alone', () => {
    const { model, diagnostics } = loadText('component: http@dev\nname: a\nwhatever: 1\n');
    expect(model).toBeUndefined();
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['config/unsupported-component', 'info'],
    ]);
  });

  test('a slip in the name of the component is an error', () => {
    expect(problemsOf(loadText('component: sfc\nname: a\n'))).toEqual([
      '1:12 config/unknown-dialect Component "sfc" is unknown. Did you mean "scf"?',
    ]);
  });

  test.each([
    ['service: a\nprovider: { name: aws }\n', 'the Serverless Framework'],
    ['service: a\nprovider: google\nfunctions: {}\n', '"google"'],
    ['Resources: { default: {} }', 'TCSAM (scfcli)'],
    ['edition: 3.0.0\nservices: {}', 'Serverless Devs'],
    ['resources: { api: { component: fc3 } }', 'Serverless Devs'],
  ])('the file of another tool is known by its keys: %s', (text, tool) => {
    const [first] = problemsOf(loadText(text));
    expect(first).toContain('config/unknown-dialect');
    expect(first).toContain(tool);
  });
});

describe('the Model', () => {
  const WHOLE = 'component: scf\nname: chat\napp: talk\nstage: pre\ninputs:\n  src: ./src\n';

  test('a function without a name is called as the official deployer calls it', () => {
    const fn = functionOf(loadText(WHOLE));
    expect(fn.name).toMatchObject({ value: 'chat-pre-talk', origin: 'default' });
    expect(fn.owner).toBe('talk/pre/chat');
  });

  test('a default stands at the nearest key that is written', () => {
    const text = `${WHOLE}  protocolType: WS\n  protocolParams:\n    wsParams: {}\n`;
    const fn = functionOf(loadText(text));
    expect(fn.timeoutSeconds).toMatchObject({
      value: 3,
      origin: 'default',
      span: { start: { line: 5, column: 1 } },
    });
    expect(fn.webSocket?.idleTimeoutSeconds).toMatchObject({
      value: 15,
      origin: 'default',
      span: { start: { line: 9, column: 5 } },
      path: ['inputs', 'protocolParams', 'wsParams', 'idleTimeOut'],
    });
  });

  test('JSON says the same as YAML', () => {
    const json = JSON.stringify({
      component: 'scf',
      name: 'chat',
      inputs: { src: './src', timeout: 9 },
    });
    expect(functionOf(loadText(json)).timeoutSeconds).toMatchObject({
      value: 9,
      origin: 'written',
    });
  });

  test('the code folder, its filters and its hook are read in both forms', () => {
    expect(functionOf(loadText(WHOLE)).code?.folder.value).toBe('./src');
    const long = WHOLE.replace(
      './src',
      '{ src: ./a, exclude: [b, c], include: d, hook: make, dist: ./e }',
    );
    expect(functionOf(loadText(long)).code).toMatchObject({
      folder: { value: './e' },
      exclude: [{ value: 'b' }, { value: 'c' }],
      include: [{ value: 'd' }],
      hook: { value: 'make' },
    });
    expect(
      functionOf(loadText(WHOLE.replace('./src', '{ bucket: b, object: o }'))).code,
    ).toBeUndefined();
  });

  test('what is checked but not deployed is listed', () => {
    const text = `${WHOLE}  diskSize: 512\n  msgTTL: 60\n  x-note: 1\n  events:\n    - timer: {}\n    - http: {}\n`;
    expect(functionOf(loadText(text)).notDeployed.map(({ path }) => path.join('.'))).toEqual([
      'inputs.diskSize',
      'inputs.msgTTL',
    ]);
  });

  test('environment variables are text, whatever they look like', () => {
    const text = `${WHOLE}  environment: { variables: { A: 1, B: true, C: "x", D: } }\n`;
    const values = functionOf(loadText(text)).environment?.value;
    expect(values?.map(({ key, value }) => [key, value.value])).toEqual([
      ['A', '1'],
      ['B', 'true'],
      ['C', 'x'],
      ['D', ''],
    ]);
  });
});

describe('one mistake, one finding', () => {
  const GOOD = `component: scf
name: chat
inputs:
  name: chat
  src: ./src
  type: web
  runtime: Nodejs18.15
  timeout: 900
  protocolType: WS
  protocolParams:
    wsParams:
      idleTimeOut: 60
  events:
    - http:
        parameters:
          netConfig: { enableExtranet: true }
`;
  const complaints = (text: string) => {
    const { model, diagnostics } = loadText(text);
    const context = { limits: LIMITS, codeFolderOf: () => undefined };
    return [...diagnostics, ...(model ? runRules(model, context) : [])]
      .filter(({ severity }) => severity !== 'info')
      .map(({ code }) => code);
  };

  test('a good file is quiet', () => {
    expect(complaints(GOOD)).toEqual([]);
  });

  test.each([
    ['type: web', 'type: Web', 'function/type-not-recognised'],
    ['type: web', 'tpye: web', 'config/unknown-key'],
    ['  type: web\n', '', 'ws/needs-web-type'],
    ['timeout: 900', 'timeout: 99999', 'function/timeout-range'],
    ['timeout: 900', 'timeout: 0', 'function/timeout-range'],
    ['timeout: 900', 'timeout: soon', 'config/wrong-type'],
    ['timeout: 900', 'timeuot: 900', 'config/unknown-key'],
    ['timeout: 900', 'timeout: 30', 'ws/idle-timeout-exceeds-timeout'],
    ['timeout: 900', 'timeout: ${env:NO}', 'config/unresolved-variable'],
    ['protocolType: WS', 'protocolType: wss', 'ws/protocol-not-recognised'],
    ['protocolType: WS', 'protocoltype: WS', 'config/unknown-key'],
    ['  protocolType: WS\n', '', 'ws/params-without-protocol'],
    ['idleTimeOut: 60', 'idleTimeOut: 9000', 'ws/idle-timeout-range'],
    ['idleTimeOut: 60', 'idleTimeout: 60', 'config/unknown-key'],
    ['idleTimeOut: 60', 'idleTimeOut: 60s', 'config/wrong-type'],
    ['wsParams:', 'WSParams:', 'config/unknown-key'],
    ['- http:', '- htp:', 'config/unknown-key'],
    ['- http:', '- apigw:', 'trigger/api-gateway-retired'],
    ['name: chat', 'nmae: chat', 'config/unknown-key'],
    ['inputs:', 'input:', 'config/unknown-key'],
  ])('%j instead of %j gives %s alone', (from, to, code) => {
    expect(GOOD).toContain(from);
    expect(complaints(GOOD.replace(from, to))).toEqual([code]);
  });

  test('two untouched defaults give one finding, not two', () => {
    const text = GOOD.replace('  timeout: 900\n', '').replace(/ {2}protocolParams:[\s\S]*60\n/, '');
    expect(complaints(text)).toEqual(['ws/idle-timeout-exceeds-timeout']);
  });
});

describe('bytes that are no configuration', () => {
  const given = { stage: undefined, environment: {} };
  test.each([
    ['binary', Uint8Array.of(1, 0, 2), 'config/yaml-syntax'],
    ['not UTF-8', Uint8Array.of(0xc3, 0x28), 'config/yaml-syntax'],
    ['ten megabytes', new Uint8Array(10 * 1024 * 1024).fill(0x61), 'config/yaml-syntax'],
  ])('%s', (_, bytes, code) => {
    const { model, diagnostics } = load('serverless.yml', bytes, given);
    expect(model).toBeUndefined();
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
  });
});
