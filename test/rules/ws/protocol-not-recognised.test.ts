import { protocolNotRecognised } from '../../../src/rules/ws/protocol-not-recognised.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(protocolNotRecognised, [
  { name: 'WS is the one that is recognised', yaml: 'protocolType: WS', finds: [] },
  {
    name: 'small letters are another word',
    yaml: 'protocolType: ws',
    finds: ['1:15 Protocol "ws" is not recognised; the only one is "WS".'],
  },
  {
    name: 'WSS is an address, not a protocol of functions',
    yaml: 'protocolType: WSS',
    finds: ['1:15 Protocol "WSS" is not recognised; the only one is "WS".'],
  },
  {
    name: 'empty quotes are no protocol either',
    yaml: 'protocolType: ""',
    finds: ['1:15 Protocol "" is not recognised; the only one is "WS".'],
  },
  { name: 'nothing behind the colon is as good as no key', yaml: 'protocolType:', finds: [] },
  {
    name: 'a placeholder that only the platform fills is left alone',
    yaml: 'protocolType: ${output:dev:app:other.protocol}',
    finds: [],
  },
]);
