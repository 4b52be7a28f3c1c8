import { timeoutCutsConnection } from '../../../src/rules/ws/timeout-cuts-connection.ts';
import { testRule, WEB_FUNCTION } from '../../support/test-rule.ts';

testRule(
  timeoutCutsConnection,
  [
    {
      name: 'names the longest life of a connection, at the timeout',
      yaml: 'timeout: 900\nprotocolType: WS',
      finds: [
        '1:10 No connection lives longer than 900 s: the platform cuts it then, with status 433.',
      ],
    },
    {
      name: 'is quiet where the timeouts contradict each other',
      yaml: 'timeout: 3\nprotocolType: WS',
      finds: [],
    },
    {
      name: 'is quiet where the timeout is out of range',
      yaml: 'timeout: 99999\nprotocolType: WS',
      finds: [],
    },
  ],
  { rest: WEB_FUNCTION },
);
