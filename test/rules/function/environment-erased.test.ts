import { LIVE_EXAMPLE } from '../../../scripts/generate/live-example.ts';
import { environmentErased } from '../../../src/rules/function/environment-erased.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(
  environmentErased,
  [
    {
      name: 'variables that the file does not have are named',
      yaml: 'name: chat',
      finds: [
        '1:1 The live function chat has environment variables (LEVEL), and the file has none.',
      ],
    },
    { name: 'an empty environment is meant', yaml: 'environment: { variables: {} }', finds: [] },
    {
      name: 'a function without variables loses none',
      yaml: 'name: chat',
      live: { ...LIVE_EXAMPLE, functionOf: () => undefined },
      finds: [],
    },
  ],
  { live: LIVE_EXAMPLE },
);
