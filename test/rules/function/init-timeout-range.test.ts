import { LIMITS } from '../../../src/platform/limits.ts';
import { initTimeoutRange } from '../../../src/rules/function/init-timeout-range.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(initTimeoutRange, [
  { name: 'the shortest is allowed', yaml: `initTimeout: ${LIMITS.initTimeout.min}`, finds: [] },
  { name: 'the longest is allowed', yaml: `initTimeout: ${LIMITS.initTimeout.max}`, finds: [] },
  {
    name: 'a second less than the shortest',
    yaml: `initTimeout: ${LIMITS.initTimeout.min - 1}`,
    finds: ['1:14 Init timeout 2 s is below the minimum of 3 s.'],
  },
  {
    name: 'a second more than the longest',
    yaml: `initTimeout: ${LIMITS.initTimeout.max + 1}`,
    finds: ['1:14 Init timeout 301 s is above the maximum of 300 s.'],
  },
  { name: 'the default is fine', yaml: '', finds: [] },
]);
