import { environmentReservedPrefix } from '../../../src/rules/function/environment-reserved-prefix.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(environmentReservedPrefix, [
  {
    name: 'each of the prefixes',
    yaml: 'environment: { variables: { QCLOUD_A: 1, TENCENTCLOUD_B: 2 } }',
    finds: [
      '1:29 Environment variable "QCLOUD_A" begins with "QCLOUD_", which the platform keeps for itself.',
      '1:42 Environment variable "TENCENTCLOUD_B" begins with "TENCENTCLOUD_", which the platform keeps for itself.',
    ],
  },
  {
    name: 'the prefix in the middle is fine',
    yaml: 'environment: { variables: { MY_SCF_NAME: 1 } }',
    finds: [],
  },
  {
    name: 'a name that has no good form is told once, elsewhere',
    yaml: 'environment: { variables: { SCF_A-B: 1 } }',
    finds: [],
  },
]);
