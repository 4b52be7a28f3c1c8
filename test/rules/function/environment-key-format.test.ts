import { environmentKeyFormat } from '../../../src/rules/function/environment-key-format.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(environmentKeyFormat, [
  {
    name: 'a digit at the beginning',
    yaml: 'environment:\n  variables:\n    1ST: a',
    finds: ['3:5 Environment variable "1ST" has a name that SCF does not take.'],
  },
  {
    name: 'each bad name is told',
    yaml: 'environment: { variables: { A.B: 1, _C: 2, D: 3 } }',
    finds: [
      '1:29 Environment variable "A.B" has a name that SCF does not take.',
      '1:37 Environment variable "_C" has a name that SCF does not take.',
    ],
  },
]);
