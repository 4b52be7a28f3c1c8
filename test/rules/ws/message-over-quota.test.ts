import { LIMITS } from '../../../src/platform/limits.ts';
import { messageOverQuota } from '../../../src/rules/ws/message-over-quota.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(messageOverQuota, [
  {
    name: 'as large as it may be',
    yaml: `x-scf-ws: { maxMessageBytes: ${LIMITS.messageSize.max} }`,
    finds: [],
  },
  {
    name: 'a byte more',
    yaml: `x-scf-ws: { maxMessageBytes: ${LIMITS.messageSize.max + 1} }`,
    finds: ['1:30 Messages of 262145 bytes are expected; a message has 256 KB at most.'],
  },
  { name: 'nothing is expected', yaml: '', finds: [] },
  {
    name: 'a function without WebSocket has no messages',
    yaml: 'x-scf-ws: { maxMessageBytes: 9000000 }\nprotocolType:',
    finds: [],
  },
]);
