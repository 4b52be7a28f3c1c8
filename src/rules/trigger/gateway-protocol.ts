import { describeText } from '../../diagnostics/describe.ts';
import type { Located } from '../../diagnostics/located.ts';
import { sentence, type Text } from '../../language/text.ts';
import type { Rule } from '../rule.ts';
import { SOURCES, WITNESSES } from '../sources.ts';
import { otherTriggersOf } from '../triggers.ts';
import { webSocketFunctions } from '../web-socket-functions.ts';

const MESSAGES = {
  httpOnly: {
    en: 'An endpoint that speaks {protocol} takes no WebSocket connection.',
    zh: '协议为 {protocol} 的网关端点无法建立 WebSocket 连接。',
  },
  help: {
    en: 'Use a function URL: "http" under "events" gives a wss:// address.',
    zh: '请改用函数 URL：在 "events" 中配置 "http" 即可获得 wss:// 地址。',
  },
} as const satisfies Record<string, Text>;

export const gatewayProtocol: Rule = {
  id: 'trigger/gateway-protocol',
  severity: 'error',
  summary: {
    en: 'A function that speaks WebSocket cannot stand behind an endpoint that speaks HTTP.',
    zh: 'WebSocket 函数不能使用 HTTP 协议的网关端点。',
  },
  why: {
    en: 'A gateway that speaks HTTP answers the upgrade itself, and no connection reaches the function. "protocol: WEBSOCKET", the form for event functions of old, makes an HTTP endpoint with today\'s deployer.',
    zh: 'HTTP 网关会自行响应升级请求，连接无法到达函数。旧版事件函数使用的 "protocol: WEBSOCKET" 在现行部署工具中得到的也是 HTTP 端点。',
  },
  bad: 'events:\n  - apigw:\n      parameters:\n        endpoints: [{ path: /, protocol: HTTP }]',
  good: 'events:\n  - http:\n      parameters: { netConfig: { enableExtranet: true } }',
  source: SOURCES.webSocket,
  confidence: { level: 'observed', saidBy: [WITNESSES.toolkit, SOURCES.webSocket] },
  ignorable: true,
  messages: MESSAGES,

  *check(model) {
    for (const { fn } of webSocketFunctions(model)) {
      const protocols = otherTriggersOf({ ...model, functions: [fn] }).flatMap(
        ({ endpointProtocols = [] }) => endpointProtocols,
      );
      for (const protocol of protocols.filter(speaksHttp)) {
        yield {
          at: protocol,
          message: sentence(MESSAGES.httpOnly, { protocol: describeText(protocol) }),
          help: sentence(MESSAGES.help),
        };
      }
    }
  },
};

/** The one way that still made a WebSocket endpoint is `protocolType: WEBSOCKET`. */
const speaksHttp = ({ value, path }: Located<string>): boolean =>
  path.at(-1) !== 'protocolType' || value !== 'WEBSOCKET';
