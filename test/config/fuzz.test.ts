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
