import { irreversible } from '../../../src/rules/ws/irreversible.ts';
import { testRule, WEB_FUNCTION } from '../../support/test-rule.ts';

testRule(
  irreversible,
  [
    {
      name: 'speaks once, at the protocol',
      yaml: 'timeout: 900\nprotocolType: WS',
      finds: [
        '2:15 Once the function exists, neither its protocol nor its type or runtime can be changed.',
      ],
    },
    { name: 'other functions are not bound like that', yaml: 'timeout: 900', finds: [] },
  ],
  { rest: WEB_FUNCTION },
);
