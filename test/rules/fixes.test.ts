import { describe, expect, test } from 'vitest';
import type { Edit } from '../../src/diagnostics/diagnostic.ts';
import { checkText } from '../support/check-text.ts';

const apply = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.span.start.offset - a.span.start.offset)
    .reduce(
      (before, { span, text: words }) =>
        before.slice(0, span.start.offset) + words + before.slice(span.end.offset),
      text,
    );

/** The file after the fix of the one finding with this code, which is gone then. */
const fixed = (code: string, text: string): string => {
  const fix = checkText(text).find((each) => each.code === code)?.fix;
  expect(fix, code).toBeDefined();
  const after = apply(text, fix?.edits ?? []);
  expect(checkText(after).map((each) => each.code)).not.toContain(code);
  expect(checkText(after).map((each) => each.code)).not.toContain('config/yaml-syntax');
  return after;
};

const file = (inputs: string): string => `component: scf\nname: chat\ninputs:\n${inputs}`;

describe('a fix changes what is wrong, and nothing else', () => {
  test.each([
    ['config/unknown-key', '  memorysize: 256 # note\n', '  memorySize: 256 # note\n'],
    ['function/type-not-recognised', "  type: 'HTTP' # note\n", "  type: 'web' # note\n"],
    ['function/memory-size', '  memorySize: 200 # note\n', '  memorySize: 256 # note\n'],
    [
      'ws/protocol-not-recognised',
      '  type: web\n  protocolType: "wss"\n',
      '  type: web\n  protocolType: "WS"\n',
    ],
    [
      'ws/needs-web-type',
      '  type: event\n  protocolType: WS\n',
      '  type: web\n  protocolType: WS\n',
    ],
    [
      'ws/needs-web-type',
      '  # first\n  protocolType: WS\n',
      '  # first\n  type: web\n  protocolType: WS\n',
    ],
    [
      'ws/params-without-protocol',
      '  type: web\n  # how\n  protocolParams:\n    wsParams: { idleTimeOut: 60 }\n',
      '  type: web\n  # how\n  protocolType: WS\n  protocolParams:\n    wsParams: { idleTimeOut: 60 }\n',
    ],
    [
      'ws/idle-timeout-exceeds-timeout',
      '  type: web\n  protocolType: WS\n',
      '  type: web\n  timeout: 15\n  protocolType: WS\n',
    ],
    [
      'trigger/url-unreachable',
      '  events:\n    - http:\n        parameters:\n          netConfig:\n            enableExtranet: false # off\n',
      '  events:\n    - http:\n        parameters:\n          netConfig:\n            enableExtranet: true # off\n',
    ],
    [
      'trigger/url-unreachable',
      '  events:\n    - http:\n        parameters:\n          netConfig:\n            enableIntranet: false\n',
      '  events:\n    - http:\n        parameters:\n          netConfig:\n            enableExtranet: true\n            enableIntranet: false\n',
    ],
    [
      'trigger/url-unreachable',
      '  events:\n    - http: { parameters: { authType: NONE } }\n',
      '  events:\n    - http: { parameters: { netConfig: { enableExtranet: true }, authType: NONE } }\n',
    ],
    [
      'trigger/api-gateway-retired',
      '  events:\n    # the way in\n    - apigw:\n        parameters:\n          protocols: [https]\n  timeout: 3 # short\n',
      '  events:\n    # the way in\n    - http:\n        parameters: { netConfig: { enableExtranet: true } }\n  timeout: 3 # short\n',
    ],
    [
      'trigger/api-gateway-retired',
      '  events:\n    - apigw:\n        parameters:\n          endpoints:\n            - path: /\n              method: GET\n\n  # next\n  timeout: 3\n',
      '  events:\n    - http:\n        parameters: { netConfig: { enableExtranet: true } }\n\n  # next\n  timeout: 3\n',
    ],
    [
      'trigger/api-gateway-retired',
      '  events: [{ apigw: { parameters: {} } }]\n',
      '  events: [{ http: { parameters: { netConfig: { enableExtranet: true } } } }]\n',
    ],
  ])('%s: %j', (code, before, after) => {
    expect(fixed(code, file(before))).toBe(file(after));
  });

  test('in JSON, keys and values stay in quotes', () => {
    const before = '{ "component": "scf", "name": "chat",\n  "inputs": { "protocolType": "WS" } }';
    expect(fixed('ws/needs-web-type', before)).toContain('"type": "web", "protocolType": "WS"');
    const slip = '{ "component": "scf", "name": "chat", "inputs": { "tpye": "event" } }';
    expect(fixed('config/unknown-key', slip)).toContain('"type": "event"');
  });

  test('a key beside the right one is not renamed into a second one', () => {
    const text = file('  type: web\n  tpye: web\n');
    expect(checkText(text).find(({ code }) => code === 'config/unknown-key')?.fix).toBeUndefined();
  });
});

test('a gateway that becomes a URL leaves its remarks behind', () => {
  const before = `${file('  src: ./src\n')}  events:\r
    - apigw: # the gateway\r
        parameters:\r
          # which\r
          protocols: [https] # only\r
    # the end\r
`.replace(/(?<!\r)\n/g, '\r\n');
  expect(fixed('trigger/api-gateway-retired', before)).toBe(
    before
      .replace('apigw', 'http')
      .replace(
        /parameters:[\s\S]*\[https\]/,
        '# which\r\n        parameters: { netConfig: { enableExtranet: true } }',
      ),
  );
});

test('a gateway in braces does so too', () => {
  const before = file(
    '  src: ./src\n  events: [{ apigw: { parameters: # which\n    { protocols: [https] } } }]\n',
  );
  expect(fixed('trigger/api-gateway-retired', before)).toContain('# which\n');
});
