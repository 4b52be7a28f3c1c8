import { LIMITS } from '../../../src/platform/limits.ts';
import { tooManyLayers } from '../../../src/rules/function/too-many-layers.ts';
import { testRule } from '../../support/test-rule.ts';

const layers = (count: number): string =>
  ['layers:', ...Array.from({ length: count }, (_, n) => `  - { name: l${n}, version: 1 }`)].join(
    '\n',
  );

testRule(tooManyLayers, [
  { name: 'as many as there may be', yaml: layers(LIMITS.layersOfFunction.max), finds: [] },
  {
    name: 'points at the first that is too many',
    yaml: layers(LIMITS.layersOfFunction.max + 2),
    finds: ['7:5 This is layer 6; a function takes 5.'],
  },
]);
