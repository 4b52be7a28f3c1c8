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
  {
    name: 'as many bytes a second as there may be',
    yaml: 'x-scf-ws: { messagesPerSecond: 8, maxMessageBytes: 16384 }',
    finds: [],
  },
  {
    name: 'a byte a message more',
    yaml: 'x-scf-ws: { messagesPerSecond: 8, maxMessageBytes: 16385 }',
    finds: [
      '1:32 8 messages a second of 16385 bytes are 131080 bytes a second on a connection; 128 KB are the most.',
    ],
  },
  {
    name: 'a message that is too large by itself is told by itself',
    yaml: 'x-scf-ws: { messagesPerSecond: 8, maxMessageBytes: 262145 }',
    finds: [],
  },
  { name: 'nothing is expected', yaml: '', finds: [] },
]);
