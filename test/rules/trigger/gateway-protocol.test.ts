import { gatewayProtocol } from '../../../src/rules/trigger/gateway-protocol.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(gatewayProtocol, [
  {
    name: 'the old form is an HTTP endpoint today',
    yaml: 'events:\n  - apigw:\n      parameters:\n        endpoints:\n          - protocol: WEBSOCKET',
    finds: ['5:23 An endpoint that speaks "WEBSOCKET" takes no WebSocket connection.'],
  },
  {
    name: 'the newer form made a WebSocket endpoint',
    yaml: 'events:\n  - apigw:\n      parameters:\n        endpoints:\n          - protocolType: WEBSOCKET',
    finds: [],
  },
  {
    name: 'a function without WebSocket may speak HTTP',
    yaml: 'protocolType:\nevents:\n  - apigw: { parameters: { endpoints: [{ protocol: HTTP }] } }',
    finds: [],
  },
]);
