import { LIMITS } from '../../../src/platform/limits.ts';
import { triggersOverQuota } from '../../../src/rules/trigger/triggers-over-quota.ts';
import { testRule } from '../../support/test-rule.ts';

const TIMER = '  - timer: { parameters: { cronExpression: "0 0 1 * * * *" } }';
const EVENT_FUNCTION = { src: './src', type: 'event', handler: 'index.main' };

testRule(
  triggersOverQuota,
  [
    {
      name: 'one more than the quota is told where it stands',
      yaml: ['events:', ...Array(LIMITS.triggersOfOneType.max + 1).fill(TIMER)].join('\n'),
      finds: [
        '12:5 This is trigger 11 of the sort "timer"; a function has 10 of one sort at most.',
      ],
    },
    {
      name: 'as many as the quota are fine',
      yaml: ['events:', ...Array(LIMITS.triggersOfOneType.max).fill(TIMER)].join('\n'),
      finds: [],
    },
  ],
  { rest: EVENT_FUNCTION },
);
