import { apiGatewayRetired } from '../../../src/rules/trigger/api-gateway-retired.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(apiGatewayRetired, [
  {
    name: 'points at the key of each trigger',
    yaml: 'events:\n  - apigw:\n      parameters: {}\n  - apigw: {}',
    finds: [
      '2:5 API Gateway is retired: no new triggers since 2024-07-01, and the last old ones end on 2026-10-30.',
      '4:5 API Gateway is retired: no new triggers since 2024-07-01, and the last old ones end on 2026-10-30.',
    ],
  },
  { name: 'other triggers live on', yaml: 'events:\n  - timer: { parameters: {} }', finds: [] },
]);
