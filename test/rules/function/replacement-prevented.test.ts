import { LIVE_EXAMPLE } from '../../../scripts/generate/live-example.ts';
import { replacementPrevented } from '../../../src/rules/function/replacement-prevented.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(
  replacementPrevented,
  [
    {
      name: 'a replacement is told at the key that forbids it',
      yaml: 'name: chat\nx-scf-ws: { preventReplace: true }',
      finds: ['2:29 The function chat would be replaced, and "preventReplace" forbids that.'],
    },
    {
      name: 'an update is none',
      yaml: 'x-scf-ws: { preventReplace: true }',
      live: { ...LIVE_EXAMPLE, fateOf: () => undefined },
      finds: [],
    },
  ],
  { live: LIVE_EXAMPLE },
);
