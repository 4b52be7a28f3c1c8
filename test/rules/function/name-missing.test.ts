import { nameMissing } from '../../../src/rules/function/name-missing.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(nameMissing, [
  {
    name: 'points at the inputs, and says what the name will be',
    yaml: 'timeout: 900',
    finds: ['1:1 The function has no name of its own, and will be called "chat-dev-chat".'],
  },
  {
    name: 'a name that is not known yet is a name',
    yaml: 'name: ${output:dev:app:x.name}',
    finds: [],
  },
]);
