import { kindOnWeb } from '../../../src/rules/trigger/kind-on-web.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(kindOnWeb, [
  {
    name: 'points at the kind',
    yaml: 'events:\n  - cos: { parameters: { bucket: b } }',
    finds: ['2:5 A Web function cannot have a trigger of kind "cos".'],
  },
  {
    name: 'an event function may have it',
    yaml: 'type: event\nprotocolType:\nevents:\n  - cos: { parameters: { bucket: b } }',
    finds: [],
  },
  { name: 'a gateway is told elsewhere', yaml: 'events:\n  - apigw: {}', finds: [] },
]);
