import { describe, expect, test } from 'vitest';
import { load } from '../../../src/config/load.ts';
import { checkText } from '../../support/check-text.ts';

const OURS = 'x-scf-ws: { expectedConections: 1 }';
const RATE = 'x-scf-ws: { messagesPerSecond: 50 }';
const WS = 'type: web, protocolType: WS';

/** Where our extension may stand, in every dialect; `%` is its place. */
const FILES: readonly (readonly [string, string, string])[] = [
  [
    'component, beside inputs',
    'serverless.yml',
    `component: scf\nname: a\ninputs: { src: ., ${WS} }\n%\n`,
  ],
  [
    'component, in inputs',
    'serverless.yml',
    `component: scf\nname: a\ninputs: { src: ., ${WS}, % }\n`,
  ],
  [
    'multi-scf, at the top',
    'serverless.yml',
    `component: multi-scf\nname: a\ninputs: { src: ., functions: { b: { ${WS} } } }\n%\n`,
  ],
  [
    'multi-scf, for all functions',
    'serverless.yml',
    `component: multi-scf\nname: a\ninputs: { src: ., %, functions: { b: { ${WS} } } }\n`,
  ],
  [
    'multi-scf, at a function',
    'serverless.yml',
    `component: multi-scf\nname: a\ninputs: { src: ., functions: { b: { ${WS}, % } } }\n`,
  ],
  [
    'components of 2019, beside inputs',
    'serverless.yml',
    `b:\n  component: "@serverless/tencent-scf"\n  inputs: { name: b, codeUri: ., ${WS} }\n  %\n`,
  ],
  [
    'components of 2019, in inputs',
    'serverless.yml',
    `b:\n  component: "@serverless/tencent-scf"\n  inputs: { name: b, codeUri: ., ${WS}, % }\n`,
  ],
  [
    'CloudBase, at the top',
    'cloudbaserc.json',
    `{ envId: e, functions: [{ name: b, type: HTTP, protocolType: WS }], % }`,
  ],
  [
    'CloudBase, at a function',
    'cloudbaserc.json',
    `{ envId: e, functions: [{ name: b, type: HTTP, protocolType: WS, % }] }`,
  ],
];
const WITHOUT_SOCKETS: typeof FILES = [
  [
    'serverless-tencent-scf, at the top',
    'serverless.yml',
    'service: a\nprovider: { name: tencent }\nfunctions: { b: { handler: c.d, events: [] } }\n%\n',
  ],
  [
    'serverless-tencent-scf, at a function',
    'serverless.yml',
    'service: a\nprovider: { name: tencent }\nfunctions: { b: { handler: c.d, events: [], % } }\n',
  ],
];

const GUARD = 'x-scf-ws: { preventReplace: true, preventRemove: false }';
const guardsIn = (text: string, file: string) => {
  const { model } = load(file, new TextEncoder().encode(text), {
    environment: {},
    stage: undefined,
  });
  return model?.functions.map(({ guard }) => [
    guard?.preventReplace?.value,
    guard?.preventRemove?.value,
  ]);
};

const codesOf = (text: string, file: string): readonly string[] =>
  checkText(text, { file }).map(({ code }) => code);

describe('x-scf-ws', () => {
  test.each([...FILES, ...WITHOUT_SOCKETS])('is checked in %s', (_, file, text) => {
    const found = checkText(text.replace('%', OURS), { file });
    expect(
      found.filter(({ code }) => code === 'config/unknown-key').map(({ path }) => path.at(-1)),
    ).toEqual(['expectedConections']);
  });

  test.each([...FILES, ...WITHOUT_SOCKETS])('guards a function in %s', (_, file, text) => {
    expect(guardsIn(text.replace('%', GUARD), file)).toEqual([[true, false]]);
    expect(guardsIn(text.replace('%', 'x-other: 1'), file)).toEqual([[undefined, undefined]]);
  });

  test.each(FILES)('is held against the quotas in %s', (_, file, text) => {
    expect(codesOf(text.replace('%', RATE), file)).toContain('ws/rate-over-quota');
    expect(codesOf(text.replace('%', 'x-other: 1'), file)).not.toContain('ws/rate-over-quota');
  });
});
