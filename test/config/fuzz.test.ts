import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMITS } from '../../src/platform/limits.ts';
import { runRules } from '../../src/rules/run.ts';
import { loadText } from '../support/load-text.ts';

const LINES = [
  'component: scf',
  'name: chat',
  'inputs:',
  '  src: ./src',
  '  type: web',
  '  timeout: 900',
  '  protocolType: WS',
  '  protocolParams: &params',
  '    wsParams:',
  '      idleTimeOut: 60',
  '  instanceConcurrencyConfig: { enable: true, maxConcurrency: 5 }',
  '  environment: { variables: { A: "${env:A}", B: *params } }',
  '  events:',
  '    - http: { parameters: { netConfig: { enableExtranet: true } } }',
];
const VALUES = [
  '',
  ' 0',
  ' -1',
  ' []',
  ' {}',
  ' "${env:A}"',
  ' ${output:a}',
  ' ~',
  ' true',
  ' [{}]',
  ' *params',
  ' .nan',
  ' 1e9',
  ' x',
];

/** A file of each other dialect, line by line. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  'multi-scf': [
    'component: multi-scf',
    'name: chat',
    'inputs:',
    '  src: { src: ./ }',
    '  timeout: 30',
    '  environments: [{ key: A, value: 1 }]',
    '  functions:',
    '    a: { handler: a.b, type: web, protocolType: WS }',
    '    b: { vpc: { vpcId: x }, environments: [{ key: B, value: "${env:A}" }] }',
    '  triggers:',
    '    - type: timer',
    '      function: a',
    '      parameters: { apis: [{ function: b }] }',
  ],
  provider: [
    'service: talk',
    'provider:',
    '  name: tencent',
    '  stage: ${opt:stage, "dev"}',
    '  environment: { variables: { A: 1 } }',
    'custom: { a: "${self:custom.b}", b: "${self:custom.a}", c: "${self:provider}" }',
    'plugins: [serverless-tencent-scf]',
    'functions:',
    '  a:',
    '    handler: a.b',
    '    protocolType: WS',
    '    environment: ${self:custom.c}',
    '    events: [{ timer: { parameters: { cronExpression: x } } }]',
  ],
  'components v1': [
    'stage: dev',
    'fn:',
    "  component: '@serverless/tencent-scf'",
    '  inputs:',
    '    codeUri: ./code',
    '    exclude: [a]',
    '    timeout: 3',
    'other:',
    "  component: '@serverless/tencent-cos'",
    '  inputs: ${env.A}',
  ],
  cloudbase: [
    'envId: "{{env.A}}"',
    'functionRoot: ./fns',
    'functions:',
    '  - name: chat',
    '    type: HTTP',
    '    protocolType: WS',
    '    protocolParams: { wsParams: { idleTimeOut: 60 } }',
    '    envVariables: { A: "{{env.A}}", B: "${env:A}" }',
    '    triggers: [{ name: a, type: timer, config: x }]',
  ],
};

const MORE_VALUES = [...VALUES, ' "${self:custom}"', ' "{{env.A}}"', ' ${file(a.yml):a}', ' web'];

test.each(Object.entries(OTHERS))('so is a file of %s', (_, lines) => {
  const values = fc.array(
    fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, fc.constantFrom(...MORE_VALUES)),
    { minLength: lines.length, maxLength: lines.length },
  );
  const beside = { 'a.yml': 'a: ${file(a.yml):a}\n' };
  fc.assert(
    fc.property(values, (changes) => {
      const text = lines
        .map((line, index) => {
          const value = changes[index];
          return value === undefined ? line : line.replace(/:.*$/, `:${value}`);
        })
        .join('\n');
      const { model, diagnostics } = loadText(text, { environment: { A: '1' }, beside });
      const context = { limits: LIMITS, codeFolderOf: () => undefined };
      for (const { span } of [...diagnostics, ...(model ? runRules(model, context) : [])]) {
        expect(span.start.offset).toBeLessThanOrEqual(span.end.offset);
        expect(span.end.offset).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 300 },
  );
});

test('a file with any value anywhere is judged without a crash, and every place lies in the text', () => {
  const line = fc.constantFrom(...LINES);
  const changed = fc
    .tuple(line, fc.constantFrom(...VALUES))
    .map(([text, value]) => text.replace(/:.*$/, `:${value}`));
  const file = fc.array(fc.oneof({ weight: 5, arbitrary: line }, changed), { maxLength: 20 });
  const ordered = fc
    .array(fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, fc.constantFrom(...VALUES)), {
      minLength: LINES.length,
      maxLength: LINES.length,
    })
    .map((values) =>
      LINES.map((text, index) =>
        values[index] === undefined ? text : text.replace(/:.*$/, `:${values[index]}`),
      ),
    );
  fc.assert(
    fc.property(fc.oneof(file, ordered), (lines) => {
      const { text, model, diagnostics } = loadText(lines.join('\n'), { environment: { A: '1' } });
      const context = { limits: LIMITS, codeFolderOf: () => undefined };
      for (const { span } of [...diagnostics, ...(model ? runRules(model, context) : [])]) {
        expect(span.start.offset).toBeLessThanOrEqual(span.end.offset);
        expect(span.end.offset).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 1500 },
  );
});
