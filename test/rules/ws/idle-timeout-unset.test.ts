import { idleTimeoutUnset } from '../../../src/rules/ws/idle-timeout-unset.ts';
import { testRule, WEB_FUNCTION } from '../../support/test-rule.ts';

testRule(
  idleTimeoutUnset,
  [
    {
      name: 'points at the nearest key that is written: the inputs',
      yaml: 'timeout: 900',
      finds: ['1:1 A connection without messages is closed after 15 s (the default).'],
    },
    {
      name: 'points at empty parameters, where they are written',
      yaml: 'timeout: 900\nprotocolType: WS\nprotocolParams: { wsParams: {} }',
      finds: ['3:19 A connection without messages is closed after 15 s (the default).'],
    },
    {
      name: 'is quiet where the same default is an error already',
      yaml: 'protocolType: WS',
      finds: [],
    },
    {
      name: 'a chosen value may be the default',
      yaml: 'timeout: 900\nprotocolParams: { wsParams: { idleTimeOut: 15 } }',
      finds: [],
    },
    {
      name: 'a function without WebSocket has no idle timeout',
      yaml: 'timeout: 900\nprotocolType:',
      finds: [],
    },
  ],
  { rest: { ...WEB_FUNCTION, protocolType: 'WS' } },
);
