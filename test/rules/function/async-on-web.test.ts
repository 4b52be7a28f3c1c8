import { asyncOnWeb } from '../../../src/rules/function/async-on-web.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(asyncOnWeb, [
  {
    name: 'points at the value',
    yaml: 'asyncRunEnable: true',
    finds: ['1:17 A Web function cannot run asynchronously.'],
  },
  {
    name: 'tracking needs runs to track',
    yaml: 'traceEnable: true',
    finds: ['1:14 A Web function has no asynchronous runs whose state could be tracked.'],
  },
  {
    name: 'both are one mistake',
    yaml: 'asyncRunEnable: true\ntraceEnable: true',
    finds: ['1:17 A Web function cannot run asynchronously.'],
  },
  {
    name: 'an event function may',
    yaml: 'type: event\nprotocolType:\nasyncRunEnable: true',
    finds: [],
  },
  { name: 'a function on a GPU may', yaml: 'asyncRunEnable: true\nnodeType: G', finds: [] },
]);
