import { cronFormat } from '../../../src/rules/trigger/cron-format.ts';
import { testRule } from '../../support/test-rule.ts';

const timer = (expression: string): string =>
  `events:\n  - timer: { parameters: { cronExpression: "${expression}" } }`;

testRule(cronFormat, [
  {
    name: 'Unix has five fields, and so had the older form',
    yaml: timer('*/5 * * * *'),
    finds: [],
  },
  {
    name: 'lists, ranges, steps and words',
    yaml: timer('0,30 0-10/2 */6 1 JAN,FEB MON-FRI 2030'),
    finds: [],
  },
  {
    name: 'six fields are neither form',
    yaml: timer('0 0 8 * * *'),
    finds: ['2:44 Cron expression "0 0 8 * * *" has 6 fields, and takes 7.'],
  },
  {
    name: 'a range the wrong way round',
    yaml: timer('0 0 8-5 * * * *'),
    finds: ['2:44 Cron expression "0 0 8-5 * * * *" has "8-5" for the hour, which takes 0 to 23.'],
  },
  {
    name: 'a word in the wrong field',
    yaml: timer('0 0 8 MON * * *'),
    finds: ['2:44 Cron expression "0 0 8 MON * * *" has "MON" for the day, which takes 1 to 31.'],
  },
  {
    name: 'no expression',
    yaml: 'events:\n  - timer: { parameters: { enable: true } }',
    finds: ['2:5 The timer has no cron expression, so it never fires.'],
  },
  { name: 'an expression that is not known yet', yaml: timer('${output:dev:app:x.y}'), finds: [] },
]);
