import { urlOpenToAll } from '../../../src/rules/trigger/url-open-to-all.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(urlOpenToAll, [
  {
    name: 'points at the value where it is written',
    yaml: 'events:\n  - http:\n      parameters: { authType: NONE, netConfig: { enableExtranet: true } }',
    finds: ['3:31 Anyone on the Internet can use this URL, and every connection is paid for.'],
  },
  {
    name: 'points at the trigger where it is the default',
    yaml: 'events:\n  - http:\n      parameters: { netConfig: { enableExtranet: true } }',
    finds: ['2:5 Anyone on the Internet can use this URL, and every connection is paid for.'],
  },
  {
    name: 'the private network is not the Internet',
    yaml: 'events:\n  - http:\n      parameters: { netConfig: { enableIntranet: true } }',
    finds: [],
  },
]);
