import { LIMITS } from '../../../src/platform/limits.ts';
import { memorySize } from '../../../src/rules/function/memory-size.ts';
import { testRule } from '../../support/test-rule.ts';

const SIZES = '64 MB, or 128 MB to 3072 MB in steps of 128 MB';

testRule(memorySize, [
  { name: 'the smallest size is off the ladder, and allowed', yaml: 'memorySize: 64', finds: [] },
  { name: 'the largest size is allowed', yaml: `memorySize: ${LIMITS.memory.max}`, finds: [] },
  {
    name: 'a size between two steps does not exist',
    yaml: 'memorySize: 200',
    finds: [`1:13 Memory 200 MB is not a size that SCF has: ${SIZES}.`],
  },
  {
    name: 'the next step after the largest does not exist',
    yaml: `memorySize: ${LIMITS.memory.max + 128}`,
    finds: [`1:13 Memory ${LIMITS.memory.max + 128} MB is not a size that SCF has: ${SIZES}.`],
  },
  {
    name: 'no memory is no size',
    yaml: 'memorySize: 0',
    finds: [`1:13 Memory 0 MB is not a size that SCF has: ${SIZES}.`],
  },
  { name: 'the default is a size', yaml: '', finds: [] },
]);
