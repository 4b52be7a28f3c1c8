import { regionUnknown } from '../../../src/rules/function/region-unknown.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(regionUnknown, [
  {
    name: 'a slip',
    yaml: 'region: ap-guangzhuo',
    finds: ['1:9 SCF is not known to exist in region "ap-guangzhuo".'],
  },
  {
    name: 'no region at all',
    yaml: 'region: mars',
    finds: ['1:9 SCF is not known to exist in region "mars".'],
  },
  { name: 'the default is one', yaml: '', finds: [] },
  { name: 'a region that is not known yet', yaml: 'region: ${output:dev:app:x.region}', finds: [] },
]);
