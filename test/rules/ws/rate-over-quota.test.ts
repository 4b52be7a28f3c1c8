import { LIMITS } from '../../../src/platform/limits.ts';
import { rateOverQuota } from '../../../src/rules/ws/rate-over-quota.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(rateOverQuota, [
  {
    name: 'as many as there may be',
    yaml: `x-scf-ws: { messagesPerSecond: ${LIMITS.connectionRate.max} }`,
    finds: [],
  },
  {
    name: 'one in ten seconds more',
    yaml: `x-scf-ws: { messagesPerSecond: ${LIMITS.connectionRate.max + 0.1} }`,
    finds: ['1:32 10.1 messages a second are expected on a connection; 10 are the most.'],
  },
  { name: 'nothing is expected', yaml: '', finds: [] },
]);
