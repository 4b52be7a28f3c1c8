import { needsWebType } from '../../../src/rules/ws/needs-web-type.ts';
import { testRule, WEB_SOCKET_FUNCTION } from '../../support/test-rule.ts';

testRule(
  needsWebType,
  [
    { name: 'a Web function may speak it', yaml: 'type: web', finds: [] },
    {
      name: 'points at the type, where it is written',
      yaml: 'type: event\nprotocolType: WS',
      finds: ['1:7 Protocol "WS" needs a function of type "web", and this one is "event".'],
    },
    {
      name: 'points at the protocol, where the type is left to the default',
      yaml: 'protocolType: WS',
      finds: [
        '1:15 Protocol "WS" needs a function of type "web", and this one is "event" (the default).',
      ],
    },
    {
      name: 'leaves a type that nobody knows to the rule about types',
      yaml: 'type: Web\nprotocolType: WS',
      finds: [],
    },
    { name: 'an event function without a protocol is fine', yaml: 'type: event', finds: [] },
  ],
  { rest: { src: WEB_SOCKET_FUNCTION.src } },
);
