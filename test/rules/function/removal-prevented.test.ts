import { LIVE_EXAMPLE } from '../../../scripts/generate/live-example.ts';
import { removalPrevented } from '../../../src/rules/function/removal-prevented.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(
  removalPrevented,
  [
    {
      name: 'a removal is told at the key that forbids it',
      yaml: 'name: chat\nx-scf-ws: { preventRemove: true }',
      finds: ['2:28 The function chat would be removed, and "preventRemove" forbids that.'],
    },
    {
      name: 'a replacement is another matter',
      yaml: 'x-scf-ws: { preventRemove: true }',
      live: { ...LIVE_EXAMPLE, fateOf: () => 'replaced' },
      finds: [],
    },
  ],
  { live: LIVE_EXAMPLE },
);
