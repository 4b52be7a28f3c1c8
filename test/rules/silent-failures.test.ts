import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/platform/limits.ts';
import { runRules } from '../../src/rules/run.ts';
import { checkText } from '../support/check-text.ts';
import { folderWith } from '../support/code-folder.ts';
import { loadText } from '../support/load-text.ts';

/** What the official deployer lets pass without a word, and a file alone can show. */
const WEB = '  name: chat\n  src: ./src\n  type: web\n  runtime: Nodejs18.15\n';
const URL = '  events: [{ http: { parameters: { netConfig: { enableExtranet: true } } } }]\n';

const codesOf = (inputs: string, folder = folderWith(undefined)) => {
  const { model, diagnostics } = loadText(`component: scf\nname: chat\ninputs:\n${inputs}`);
  const context = { limits: LIMITS, codeFolderOf: () => folder };
  return [...diagnostics, ...(model ? runRules(model, context) : [])]
    .filter(({ severity }) => severity !== 'info')
    .map(({ code }) => code)
    .sort();
};

describe('a silent failure of the official deployer is found, and told once', () => {
  test.each([
    [
      'an idle timeout that is longer than the execution timeout',
      `${WEB}${URL}  timeout: 30\n  protocolType: WS\n  protocolParams: { wsParams: { idleTimeOut: 60 } }\n`,
      ['ws/idle-timeout-exceeds-timeout'],
    ],
    [
      '"Web" makes an event function',
      `  name: chat\n  src: ./src\n  type: Web\n`,
      ['function/type-not-recognised'],
    ],
    [
      '"HTTP" makes an event function',
      `  name: chat\n  src: ./src\n  type: HTTP\n`,
      ['function/type-not-recognised'],
    ],
    [
      'parameters without the protocol are dropped',
      `${WEB}${URL}  protocolParams: { wsParams: { idleTimeOut: 60 } }\n`,
      ['ws/params-without-protocol'],
    ],
    [
      'the API’s own spelling is dropped',
      `${WEB}${URL}  timeout: 60\n  protocolType: WS\n  protocolParams: { WSParams: { IdleTimeOut: 60 } }\n`,
      ['config/unknown-key'],
    ],
    [
      'a name that SCF does not take',
      '  name: 1bad name!\n  src: ./src\n  handler: index.main\n',
      ['function/name-format'],
    ],
    [
      'a runtime that does not exist',
      '  name: chat\n  src: ./src\n  handler: index.main\n  runtime: Nodejs99\n',
      ['function/runtime-unknown'],
    ],
    [
      'a size of memory that does not exist',
      '  name: chat\n  src: ./src\n  handler: index.main\n  memorySize: 100\n',
      ['function/memory-size'],
    ],
    [
      'a timeout that is too long',
      '  name: chat\n  src: ./src\n  handler: index.main\n  timeout: 99999\n',
      ['function/timeout-range'],
    ],
    [
      'a timer on a Web function',
      `${WEB}  events:\n    - http: { parameters: { netConfig: { enableExtranet: true } } }\n    - timer: { parameters: { cronExpression: "0 0 8 * * * *" } }\n`,
      ['trigger/kind-on-web'],
    ],
    [
      'a URL that no network reaches',
      `${WEB}  events: [{ http: {} }]\n`,
      ['trigger/url-unreachable'],
    ],
    [
      'a file system without a network',
      '  name: chat\n  src: ./src\n  handler: index.main\n  cfs: [{ cfsId: cfs-1 }]\n',
      ['function/cfs-needs-vpc'],
    ],
    [
      'an asynchronous Web function',
      `${WEB}${URL}  asyncRunEnable: true\n`,
      ['function/async-on-web'],
    ],
  ])('%s', (_, inputs, codes) => {
    expect(codesOf(inputs)).toEqual(codes);
  });

  test('a Web function without scf_bootstrap ends the deployer itself', () => {
    const empty = { isFolder: true, bootstrap: undefined };
    expect(codesOf(`${WEB}${URL}`, empty)).toEqual(['bootstrap/missing']);
  });

  test('a scf_bootstrap that its owner may not run is sent as it is', () => {
    const folder = folderWith('#!/bin/bash\n/var/lang/node18/bin/node a.js\n', { mode: 0o1411 });
    expect(codesOf(`${WEB}${URL}`, folder)).toEqual(['bootstrap/not-executable']);
  });
});

/** Codes of what is found in a whole file of another dialect, without what is merely good to know. */
const codesIn = (text: string, file: string, codeFolder = folderWith(undefined)) =>
  checkText(text, { file, codeFolder })
    .filter(({ severity }) => severity !== 'info')
    .map(({ code }) => code);

describe('a silent failure of serverless-tencent-scf is found, and told once', () => {
  const service = (fn: string) =>
    `service: s\nprovider: { name: tencent }\nplugins: [serverless-tencent-scf]\nfunctions:\n  hello:\n    handler: index.main\n${fn}`;
  test.each([
    ['a Web function', '    type: web\n    events: []\n', ['config/unknown-key']],
    ['sockets', '    type: web\n    protocolType: WS\n    events: []\n', ['config/unknown-key']],
    ['no events, at which it stops', '', ['config/missing-key']],
    [
      'a timer without a time',
      '    events: [{ timer: { parameters: { cronExpression: "1 2" } } }]\n',
      ['trigger/cron-format'],
    ],
    ['an event that it does not know', '    events: [{ kafka: {} }]\n', ['config/unknown-key']],
    [
      'a gateway that is gone',
      '    events: [{ apigw: { parameters: {} } }]\n',
      ['trigger/api-gateway-retired'],
    ],
  ])('%s', (_, fn, codes) => {
    expect(codesIn(service(fn), 'serverless.yml')).toEqual(codes);
  });
});

describe('a silent failure of the CloudBase CLI is found, and told once', () => {
  const started = folderWith('#!/bin/bash\n/var/lang/node18/bin/node a.js\n');
  const project = (fn: object) =>
    JSON.stringify({
      version: '2.0',
      envId: 'env-1',
      functions: [
        {
          name: 'chat',
          type: 'HTTP',
          runtime: 'Nodejs18.15',
          timeout: 60,
          protocolType: 'WS',
          protocolParams: { wsParams: { idleTimeOut: 60 } },
          ...fn,
        },
      ],
    });
  test.each([
    ['nothing', {}, []],
    ['a protocol in small letters', { protocolType: 'ws' }, ['ws/protocol-not-recognised']],
    ['a timeout that is no number', { timeout: 'abc' }, ['config/wrong-type']],
    [
      'an idle timeout beyond everything',
      { timeout: 7200, protocolParams: { wsParams: { idleTimeOut: 99999 } } },
      ['ws/timeout-above-api-model', 'ws/idle-timeout-range'],
    ],
    ['a size of memory that does not exist', { memorySize: 100 }, ['function/memory-size']],
    ['a runtime that does not exist', { runtime: 'Nodejs99' }, ['function/runtime-unknown']],
    ['a protocol on an event function', { type: 'Event' }, ['ws/needs-web-type']],
  ] as const)('%s', (_, fn, codes) => {
    const found = codesIn(project(fn), 'cloudbaserc.json', started);
    expect([...found].sort()).toEqual([...codes].sort());
  });

  test('no scf_bootstrap, or one that may not run', () => {
    const empty = { isFolder: true, bootstrap: undefined };
    expect(codesIn(project({}), 'cloudbaserc.json', empty)).toEqual(['bootstrap/missing']);
    const idle = folderWith('#!/bin/bash\n/var/lang/node18/bin/node a.js\n', { mode: 0o644 });
    expect(codesIn(project({}), 'cloudbaserc.json', idle)).toEqual(['bootstrap/not-executable']);
  });
});
