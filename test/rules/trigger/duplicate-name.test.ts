import { duplicateName } from '../../../src/rules/trigger/duplicate-name.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(duplicateName, [
  {
    name: 'two timers without a name get the same one',
    yaml: 'type: event\nprotocolType:\nevents:\n  - timer: {}\n  - timer: {}',
    finds: ['5:5 Two triggers of kind "timer" have no name, and get the same one.'],
  },
  {
    name: 'names beside the parameters count',
    yaml: 'type: event\nprotocolType:\nevents:\n  - timer: { name: a }\n  - timer: { name: a }',
    finds: ['5:20 Two triggers of kind "timer" have the name "a".'],
  },
  {
    name: 'the same name for another kind',
    yaml: 'type: event\nprotocolType:\nevents:\n  - timer: { name: a }\n  - ckafka: { name: a }',
    finds: [],
  },
  {
    name: 'the same name for another version',
    yaml: 'type: event\nprotocolType:\nevents:\n  - timer: { parameters: { name: a } }\n  - timer: { parameters: { name: a, qualifier: $LATEST } }',
    finds: [],
  },
]);
