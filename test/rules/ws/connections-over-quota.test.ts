import { connectionsOverQuota } from '../../../src/rules/ws/connections-over-quota.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(connectionsOverQuota, [
  { name: 'the quota is filled', yaml: 'x-scf-ws: { expectedConnections: 1000 }', finds: [] },
  {
    name: 'one more',
    yaml: 'x-scf-ws: { expectedConnections: 1001 }',
    finds: [
      '1:34 1001 connections need 1001 instances of 128 MB, 128128 MB in all; the quota of ap-guangzhou is 128000 MB.',
    ],
  },
  {
    name: 'other regions have less',
    yaml: 'region: ap-tokyo\nx-scf-ws: { expectedConnections: 501 }',
    finds: [
      '2:34 501 connections need 501 instances of 128 MB, 64128 MB in all; the quota of ap-tokyo is 64000 MB.',
    ],
  },
  {
    name: 'instances that serve many need less',
    yaml: 'instanceConcurrencyConfig: { enable: true, maxConcurrency: 2 }\nx-scf-ws: { expectedConnections: 2000 }',
    finds: [],
  },
]);
