import fc from 'fast-check';
import { type DataMap, type Style, toYaml } from '../mutation/data.ts';
import { goodFile } from '../mutation/good-files.ts';
import { mutationsOf } from '../mutation/mutations.ts';

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
  '  # scf-ws-ignore ws/quota-notes: known',
  '  environment: { variables: { A: "${env:A}", B: *params } }',
  '  events:',
  '    - http: { parameters: { netConfig: { enableExtranet: true } } }',
];

/** Signs that mean something to YAML, to our comments, or to the text around them. */
const SIGNS = [
  ...':{}[],&*!|>-?#%@`"\'\\\n\t',
  '\r\n',
  '\ufeff',
  '\u0000',
  '\u2028',
  '---\n',
  '...\n',
  '<<: *params',
  '${',
  '}',
  '# scf-ws-ignore ',
  ' # scf-ws-ignore ws/quota-notes',
  '函数',
  '😀',
  '\ud800',
];

/** A file of the dialect with at most one mistake. */
export const nearlyGood: fc.Arbitrary<{ readonly data: DataMap; readonly style: Style }> = fc
  .tuple(fc.nat(500), fc.nat(), fc.constantFrom<Style>('block', 'flow'))
  .map(([seed, choice, style]) => {
    const file = goodFile(seed);
    const mutations = mutationsOf(file);
    const mutation = mutations[choice % (mutations.length + 1)];
    return { data: mutation?.data ?? file, style };
  });

/** Text that somebody could have in an editor: cut, doubled, with signs thrown in. */
const damaged: fc.Arbitrary<string> = fc
  .tuple(
    nearlyGood,
    fc.array(fc.tuple(fc.nat(), fc.nat(12), fc.constantFrom(...SIGNS)), { maxLength: 4 }),
  )
  .map(([{ data, style }, damages]) =>
    damages.reduce(
      (text, [place, length, sign]) => {
        const at = place % (text.length + 1);
        return text.slice(0, at) + sign + text.slice(at + length);
      },
      toYaml(data, style),
    ),
  );

const shuffledLines: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...LINES), fc.constantFrom(...SIGNS), fc.string()), {
    maxLength: 25,
  })
  .map((lines) => lines.join('\n'));

const json: fc.Arbitrary<string> = fc
  .jsonValue({ maxDepth: 6 })
  .map((value) => JSON.stringify({ component: 'scf', name: 'chat', inputs: value }));

/** Any document: nearly good, damaged, shuffled, JSON, or noise. */
export const anyDocument: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: damaged },
  { weight: 3, arbitrary: shuffledLines },
  { weight: 1, arbitrary: json },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 400 }) },
);
