import { describe, expect, test } from 'vitest';
import { complaints } from '../../support/judge.ts';
import { loadText } from '../../support/load-text.ts';

const GOOD = `{
  "version": "2.0",
  "_comment": "JSON has none",
  "envId": "{{env.ENV_ID}}",
  "functionRoot": "./functions",
  "functions": [
    {
      "name": "chat",
      "type": "HTTP",
      "protocolType": "WS",
      "protocolParams": { "wsParams": { "idleTimeOut": 60 } },
      "timeout": 900,
      "runtime": "Nodejs18.15",
      "memorySize": 256,
      "envVariables": { "A": "1" },
      "ignore": ["node_modules"]
    },
    { "name": "tick", "dir": "./cron", "triggers": [{ "name": "t", "type": "timer", "config": "0 0 2 1 * * *" }] }
  ],
  "framework": { "name": "any", "plugins": {} }
}
`;
const given = { file: 'cloudbaserc.json', environment: { ENV_ID: 'env-1' } };

describe('cloudbaserc.json', () => {
  test('a good file is silent', () => {
    expect(complaints(GOOD, given)).toEqual([]);
  });

  test('its functions live in a namespace that is the environment', () => {
    expect(loadText(GOOD, given).model?.functions).toMatchObject([
      {
        name: { value: 'chat' },
        namespace: { value: 'env-1', placeholder: '{{env.ENV_ID}}' },
        type: { value: 'web' },
        timeoutSeconds: { value: 900 },
        webSocket: { idleTimeoutSeconds: { value: 60 } },
        code: { folder: { value: './functions/chat' }, exclude: [{ value: 'node_modules' }] },
        environment: { value: [{ value: { value: '1' } }] },
        triggers: [],
      },
      {
        name: { value: 'tick' },
        type: { value: 'event' },
        runtime: { value: 'Nodejs20.19', origin: 'default' },
        memoryMegabytes: { value: 256, origin: 'default' },
        timeoutSeconds: { value: 10, origin: 'default' },
        code: { folder: { value: './cron' } },
        triggers: [{ kind: 'other', sort: { value: 'timer' } }],
      },
    ]);
  });

  test.each([
    ['"type": "HTTP"', '"type": "http"', []],
    [
      '"type": "HTTP"',
      '"type": "web"',
      [
        '9:15 error function/type-not-recognised Type "web" is not recognised; it is "Event" or "HTTP". Write "type: HTTP".',
      ],
    ],
    [
      '"type": "HTTP"',
      '"type": "Event"',
      [
        '9:15 error ws/needs-web-type Protocol "WS" needs a function of type "HTTP", and this one is "Event". Write "type: HTTP".',
      ],
    ],
    [
      '"protocolType": "WS"',
      '"protocolType": "ws"',
      [
        '10:23 error ws/protocol-not-recognised Protocol "ws" is not recognised; the only one is "WS". Write "protocolType: WS".',
      ],
    ],
    [
      '"idleTimeOut": 60',
      '"idleTimeOut": 99999',
      ['11:56 error ws/idle-timeout-range Idle timeout 99999 s is above the maximum of 7200 s.'],
    ],
    [
      '"timeout": 900',
      '"timeout": "abc"',
      ['12:18 error config/wrong-type Field "timeout" must be a whole number, and is "abc".'],
    ],
    [
      '"memorySize": 256',
      '"memorySize": 100',
      [
        '14:21 error function/memory-size Memory 100 MB is not a size that SCF has: 64 MB, or 128 MB to 3072 MB in steps of 128 MB. Set "memorySize" to 128.',
      ],
    ],
    [
      '"envVariables"',
      '"environmentVariables"',
      [
        '15:7 error config/unknown-key Unknown field "environmentVariables". Did you mean "envVariables"?',
      ],
    ],
    [
      '      "timeout": 900,\n',
      '',
      [
        '11:56 error ws/idle-timeout-exceeds-timeout Idle timeout 60 s is longer than execution timeout 10 s (the default).',
      ],
    ],
    ['      "name": "chat",\n', '', ['7:5 error config/missing-key Field "name" is missing.']],
    [
      '"envVariables": { "A": "1" }',
      '"idleTimeOut": 60',
      [
        '15:7 error config/unknown-key Unknown field "idleTimeOut". "idleTimeOut" belongs under "functions[0].protocolParams.wsParams".',
      ],
    ],
  ])('%s → %s', (from, to, expected) => {
    expect(GOOD).toContain(from);
    const found = complaints(GOOD.replace(from, to), given);
    expect(found.map((line, index) => line.slice(0, expected[index]?.length))).toEqual(expected);
  });

  test('it is known by its name, or by its keys', () => {
    expect(complaints('{ "functions": [{ "name": "ab" }] }', given)).toEqual([]);
    expect(complaints('{ "envId": "a", "functions": [] }')).toEqual([]);
  });

  test('a trailing comma is no JSON, but does no harm', () => {
    expect(complaints('{ "envId": "a", "functions": [{ "name": "ab" },] }', given)).toEqual([]);
  });
});
