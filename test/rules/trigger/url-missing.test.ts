import { urlMissing } from '../../../src/rules/trigger/url-missing.ts';
import { testRule, WEB_SOCKET_FUNCTION } from '../../support/test-rule.ts';

testRule(
  urlMissing,
  [
    {
      name: 'points at the inputs, where the events are missing',
      yaml: 'timeout: 900',
      finds: ['1:1 No client can reach this function: it has no function URL.'],
    },
    {
      name: 'a timer does not make it reachable',
      yaml: 'events:\n  - timer: { parameters: {} }',
      finds: ['1:1 No client can reach this function: it has no function URL.'],
    },
    {
      name: 'a retired trigger is told by its own rule',
      yaml: 'events:\n  - apigw: {}',
      finds: [],
    },
    { name: 'an event function needs no URL', yaml: 'type: event\nprotocolType:', finds: [] },
    {
      name: 'triggers that are made elsewhere are not missed',
      yaml: 'ignoreTriggers: true',
      finds: [],
    },
  ],
  { rest: { ...WEB_SOCKET_FUNCTION, events: '[]' } },
);
