import { quotaNotes } from '../../../src/rules/ws/quota-notes.ts';
import { testRule, WEB_FUNCTION } from '../../support/test-rule.ts';

testRule(
  quotaNotes,
  [
    {
      name: 'names the three quotas, at the protocol',
      yaml: 'protocolType: WS',
      finds: [
        '1:15 A connection carries messages of up to 256 KB, 128 KB a second and 10 messages a second.',
      ],
    },
    { name: 'other functions have no such quotas', yaml: 'timeout: 900', finds: [] },
  ],
  { rest: WEB_FUNCTION },
);
