import { LIMITS } from '../../../src/platform/limits.ts';
import { concurrencyRange } from '../../../src/rules/ws/concurrency-range.ts';
import { testRule } from '../../support/test-rule.ts';

const { min, max } = LIMITS.instanceConcurrency;
const concurrency = (most: number) =>
  `instanceConcurrencyConfig: { enable: true, maxConcurrency: ${most} }`;

testRule(concurrencyRange, [
  { name: 'the most is allowed', yaml: concurrency(max), finds: [] },
  { name: 'one is allowed, though a page says two', yaml: concurrency(min), finds: [] },
  {
    name: 'one more than the most is too many',
    yaml: concurrency(max + 1),
    finds: [
      `1:60 Concurrency ${max + 1} is above the maximum of ${max} connections for each instance.`,
    ],
  },
  {
    name: 'no connection at all is too few',
    yaml: concurrency(min - 1),
    finds: [
      `1:60 Concurrency ${min - 1} is below the minimum of ${min} connection for each instance.`,
    ],
  },
  { name: 'without concurrency there is nothing to judge', yaml: '', finds: [] },
]);
