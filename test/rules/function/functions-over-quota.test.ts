import { LIVE_EXAMPLE } from '../../../scripts/generate/live-example.ts';
import { functionsOverQuota } from '../../../src/rules/function/functions-over-quota.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(
  functionsOverQuota,
  [
    {
      name: 'one more than the quota is told at its name',
      yaml: 'name: one-more',
      finds: ['1:7 Namespace default would have 51 functions; the quota of the account is 50.'],
    },
    { name: 'a function that is there takes no place', yaml: 'name: chat', finds: [] },
    {
      name: 'an account that does not tell is not judged',
      yaml: 'name: one-more',
      live: { ...LIVE_EXAMPLE, functionsIn: () => undefined },
      finds: [],
    },
  ],
  { live: LIVE_EXAMPLE },
);
