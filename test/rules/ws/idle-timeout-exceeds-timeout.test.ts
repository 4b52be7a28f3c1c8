import { idleTimeoutExceedsTimeout } from '../../../src/rules/ws/idle-timeout-exceeds-timeout.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(idleTimeoutExceedsTimeout, [
  {
    name: 'equal timeouts are allowed',
    yaml: 'timeout: 30\nprotocolParams: { wsParams: { idleTimeOut: 30 } }',
    finds: [],
  },
  {
    name: 'points at the idle timeout, not at the execution timeout',
    yaml: 'timeout: 30\nprotocolParams: { wsParams: { idleTimeOut: 60 } }',
    finds: ['2:44 Idle timeout 60 s is longer than execution timeout 30 s.'],
  },
  {
    name: 'says so when the default is to blame',
    yaml: 'protocolParams: { wsParams: { idleTimeOut: 60 } }',
    finds: ['1:44 Idle timeout 60 s is longer than execution timeout 3 s (the default).'],
  },
  {
    name: 'two untouched defaults already clash',
    yaml: '',
    finds: [
      '1:1 Idle timeout 15 s (the default) is longer than execution timeout 3 s (the default).',
    ],
  },
  {
    name: 'variables are judged by their values, and named',
    yaml: 'timeout: ${env:TIMEOUT}\nprotocolParams: { wsParams: { idleTimeOut: "${env:IDLE}" } }',
    finds: [
      '2:44 Idle timeout 60 s (from ${env:IDLE}) is longer than execution timeout 30 s (from ${env:TIMEOUT}).',
    ],
  },
  {
    name: 'a timeout that is out of range is not compared',
    yaml: 'timeout: 0\nprotocolParams: { wsParams: { idleTimeOut: 60 } }',
    finds: [],
  },
  {
    name: 'an idle timeout that is out of range is not compared',
    yaml: 'timeout: 900\nprotocolParams: { wsParams: { idleTimeOut: 99999 } }',
    finds: [],
  },
  {
    name: 'a value that only the platform knows is not compared',
    yaml: 'timeout: ${output:dev:app:other.timeout}\nprotocolParams: { wsParams: { idleTimeOut: 60 } }',
    finds: [],
  },
]);
