import { runtimeUnknown } from '../../../src/rules/function/runtime-unknown.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(runtimeUnknown, [
  {
    name: 'case counts',
    yaml: 'runtime: python3.9',
    finds: ['1:10 Runtime "python3.9" is in none of the lists of SCF.'],
  },
  {
    name: 'nothing near',
    yaml: 'runtime: Rust1',
    finds: ['1:10 Runtime "Rust1" is in none of the lists of SCF.'],
  },
  { name: 'a runtime beyond the API reference is known', yaml: 'runtime: Nodejs20.19', finds: [] },
  {
    name: 'an image has no runtime',
    yaml: 'runtime: whatever\nsrc:\nimage: { imageUrl: ccr.ccs.tencentyun.com/a/b:1 }',
    finds: [],
  },
]);
