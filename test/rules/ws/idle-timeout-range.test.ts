import { LIMITS } from '../../../src/platform/limits.ts';
import { idleTimeoutRange } from '../../../src/rules/ws/idle-timeout-range.ts';
import { testRule } from '../../support/test-rule.ts';

const { min, max } = LIMITS.idleTimeout;
const idle = (seconds: number) => `protocolParams: { wsParams: { idleTimeOut: ${seconds} } }`;

testRule(idleTimeoutRange, [
  { name: 'the least and the most are allowed', yaml: idle(min), finds: [] },
  { name: 'the most is allowed', yaml: idle(max), finds: [] },
  {
    name: 'one second above the maximum is too much',
    yaml: idle(max + 1),
    finds: [`1:44 Idle timeout ${max + 1} s is above the maximum of ${max} s.`],
  },
  {
    name: 'one second below the minimum is too little',
    yaml: idle(min - 1),
    finds: [`1:44 Idle timeout ${min - 1} s is below the minimum of ${min} s.`],
  },
  {
    name: 'zero does not turn it off',
    yaml: idle(0),
    finds: [`1:44 Idle timeout 0 s is below the minimum of ${min} s.`],
  },
  { name: 'the default is within', yaml: '', finds: [] },
]);
