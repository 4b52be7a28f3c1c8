import { LIMITS } from '../../../src/platform/limits.ts';
import { environmentSize } from '../../../src/rules/function/environment-size.ts';
import { testRule } from '../../support/test-rule.ts';

const { max } = LIMITS.environmentSize;

testRule(environmentSize, [
  {
    name: 'names and values together fill it',
    yaml: `environment:\n  variables:\n    A: ${'x'.repeat(max - 1)}`,
    finds: [],
  },
  {
    name: 'a byte more',
    yaml: `environment:\n  variables:\n    A: ${'x'.repeat(max)}`,
    finds: ['2:3 The environment variables take 4097 bytes; 4 KB are the most.'],
  },
  {
    name: 'bytes count, not characters',
    yaml: `environment:\n  variables:\n    A: ${'值'.repeat(max / 2)}`,
    finds: ['2:3 The environment variables take 6145 bytes; 4 KB are the most.'],
  },
  {
    name: 'a value that is not known yet takes nothing',
    yaml: 'environment:\n  variables:\n    A: ${output:dev:app:x.y}',
    finds: [],
  },
]);
