import { LIMITS } from '../../../src/platform/limits.ts';
import { idleTimeoutAboveApiModel } from '../../../src/rules/ws/idle-timeout-above-api-model.ts';
import { testRule } from '../../support/test-rule.ts';

const { max } = LIMITS.idleTimeout;
const documented = LIMITS.idleTimeoutInApiModel.max;
const idle = (seconds: number) => `protocolParams: { wsParams: { idleTimeOut: ${seconds} } }`;

testRule(idleTimeoutAboveApiModel, [
  { name: 'what the API reference allows is quiet', yaml: idle(documented), finds: [] },
  {
    name: 'a second more is only in the page on WebSocket',
    yaml: idle(documented + 1),
    finds: [
      `1:44 Idle timeout ${documented + 1} s is above ${documented} s, the maximum in the API reference.`,
    ],
  },
  { name: 'what no document allows is told by another rule', yaml: idle(max + 1), finds: [] },
]);
