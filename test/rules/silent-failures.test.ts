import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/platform/limits.ts';
import { runRules } from '../../src/rules/run.ts';
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
