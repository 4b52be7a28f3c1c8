import { oneUrlForEachVersion } from '../../../src/rules/trigger/one-url-for-each-version.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(oneUrlForEachVersion, [
  {
    name: 'points at the second',
    yaml: 'events:\n  - http: {}\n  - http: {}',
    finds: ['3:5 Version "$DEFAULT" (the default) has a function URL already.'],
  },
  {
    name: 'two versions have one each',
    yaml: 'events:\n  - http: {}\n  - http: { parameters: { qualifier: $LATEST } }',
    finds: [],
  },
  {
    name: 'the default written out is the same version',
    yaml: 'events:\n  - http: {}\n  - http: { parameters: { qualifier: $DEFAULT } }',
    finds: ['3:5 Version "$DEFAULT" has a function URL already.'],
  },
]);
