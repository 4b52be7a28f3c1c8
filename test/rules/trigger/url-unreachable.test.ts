import { urlUnreachable } from '../../../src/rules/trigger/url-unreachable.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(urlUnreachable, [
  {
    name: 'neither is written: points at the trigger',
    yaml: 'events:\n  - http: {}',
    finds: ['2:5 The function URL can be reached from no network: both are off.'],
  },
  {
    name: 'points at the network where it is written',
    yaml: 'events:\n  - http:\n      parameters:\n        netConfig: { enableIntranet: false }',
    finds: ['4:9 The function URL can be reached from no network: both are off.'],
  },
  {
    name: 'points at the value where it is off',
    yaml: 'events:\n  - http:\n      parameters:\n        netConfig: { enableExtranet: false }',
    finds: ['4:38 The function URL can be reached from no network: both are off.'],
  },
  {
    name: 'the private network is enough',
    yaml: 'events:\n  - http:\n      parameters:\n        netConfig: { enableIntranet: true }',
    finds: [],
  },
  {
    name: 'a switch that is not known yet',
    yaml: 'events:\n  - http:\n      parameters:\n        netConfig: { enableExtranet: "${output:dev:app:x.y}" }',
    finds: [],
  },
]);
