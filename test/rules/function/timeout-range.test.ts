import { LIMITS } from '../../../src/platform/limits.ts';
import { timeoutRange } from '../../../src/rules/function/timeout-range.ts';
import { testRule } from '../../support/test-rule.ts';

const webSocket = LIMITS.webSocketTimeout.max;
const others = LIMITS.timeout.max;

testRule(timeoutRange, [
  { name: 'WebSocket may run for two hours', yaml: `timeout: ${webSocket}`, finds: [] },
  {
    name: 'and not a second longer',
    yaml: `timeout: ${webSocket + 1}`,
    finds: [`1:10 Execution timeout ${webSocket + 1} s is above the maximum of ${webSocket} s.`],
  },
  {
    name: 'other functions are held to the lower maximum',
    yaml: `timeout: ${others + 1}\nprotocolType:`,
    finds: [`1:10 Execution timeout ${others + 1} s is above the maximum of ${others} s.`],
  },
  {
    name: 'no time at all is too little',
    yaml: 'timeout: 0',
    finds: ['1:10 Execution timeout 0 s is below the minimum of 1 s.'],
  },
  {
    name: 'an event function that runs asynchronously has a day',
    yaml: `timeout: ${LIMITS.asyncTimeout.max}\ntype: event\nprotocolType:\nasyncRunEnable: true`,
    finds: [],
  },
]);
