import { LIVE_EXAMPLE } from '../../../scripts/generate/live-example.ts';
import { protocolChange } from '../../../src/rules/ws/protocol-change.ts';
import { testRule, WEB_FUNCTION } from '../../support/test-rule.ts';

const WITHOUT = { speaksWebSocket: false, variables: [], owner: undefined };

testRule(
  protocolChange,
  [
    {
      name: 'WebSocket cannot be taken from a function that is there',
      yaml: 'name: chat',
      finds: [
        '1:1 The live function chat speaks WebSocket, and the file takes that away: this can never be done.',
      ],
    },
    {
      name: 'nor can a function that is there be given it',
      yaml: 'name: chat\nprotocolType: WS',
      live: { ...LIVE_EXAMPLE, functionOf: () => WITHOUT },
      finds: [
        '2:15 The live function chat does not speak WebSocket, and cannot learn it: this needs a new function.',
      ],
    },
    {
      name: 'a function that is not there can have either',
      yaml: 'protocolType: WS',
      live: { ...LIVE_EXAMPLE, functionOf: () => undefined },
      finds: [],
    },
    {
      name: 'a replacement that is approved is a new function',
      yaml: 'name: chat',
      live: { ...LIVE_EXAMPLE, mayReplace: true },
      finds: [],
    },
  ],
  { rest: WEB_FUNCTION, live: LIVE_EXAMPLE },
);
