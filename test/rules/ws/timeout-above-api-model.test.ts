import { LIMITS } from '../../../src/platform/limits.ts';
import { timeoutAboveApiModel } from '../../../src/rules/ws/timeout-above-api-model.ts';
import { testRule } from '../../support/test-rule.ts';

const documented = LIMITS.timeout.max;

testRule(timeoutAboveApiModel, [
  { name: 'what the API reference allows is quiet', yaml: `timeout: ${documented}`, finds: [] },
  {
    name: 'a second more is only known from official tools',
    yaml: `timeout: ${documented + 1}`,
    finds: [
      `1:10 Execution timeout ${documented + 1} s is above ${documented} s, the maximum in the API reference.`,
    ],
  },
  {
    name: 'what nobody allows is told by another rule',
    yaml: `timeout: ${LIMITS.webSocketTimeout.max + 1}`,
    finds: [],
  },
  {
    name: 'other Web functions are held to the lower maximum by another rule',
    yaml: `timeout: ${documented + 1}\nprotocolType:`,
    finds: [],
  },
]);
