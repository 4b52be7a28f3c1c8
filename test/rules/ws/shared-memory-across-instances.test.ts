import { sharedMemoryAcrossInstances } from '../../../src/rules/ws/shared-memory-across-instances.ts';
import { testRule, WEB_FUNCTION } from '../../support/test-rule.ts';

testRule(
  sharedMemoryAcrossInstances,
  [
    {
      name: 'without concurrency every connection is alone',
      yaml: 'protocolType: WS',
      finds: [
        '1:15 Each connection has an instance of its own: what one keeps in memory, no other sees.',
      ],
    },
    {
      name: 'with concurrency there still are several instances',
      yaml: 'instanceConcurrencyConfig: { enable: true, maxConcurrency: 20 }\nprotocolType: WS',
      finds: [
        '1:60 An instance serves 20 connections at most; others run elsewhere and do not see its memory.',
      ],
    },
    {
      name: 'a concurrency that is out of range is told by another rule',
      yaml: 'instanceConcurrencyConfig: { enable: true, maxConcurrency: 9999 }\nprotocolType: WS',
      finds: [],
    },
  ],
  { rest: WEB_FUNCTION },
);
