import { paramsWithoutProtocol } from '../../../src/rules/ws/params-without-protocol.ts';
import { testRule, WEB_FUNCTION } from '../../support/test-rule.ts';

testRule(
  paramsWithoutProtocol,
  [
    {
      name: 'points at the key of the parameters',
      yaml: 'protocolParams:\n  wsParams:\n    idleTimeOut: 60',
      finds: ['2:3 "wsParams" has no effect without "protocolType: WS".'],
    },
    {
      name: 'is not about a protocol that is misspelt',
      yaml: 'protocolType: WSS\nprotocolParams: { wsParams: { idleTimeOut: 60 } }',
      finds: [],
    },
    { name: 'empty parameters harm nobody', yaml: 'protocolParams: {}', finds: [] },
  ],
  { rest: WEB_FUNCTION },
);
