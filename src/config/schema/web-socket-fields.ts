import { DEFAULTS, WEB_SOCKET_PROTOCOL } from '../../platform/defaults.ts';
import { LIMITS } from '../../platform/limits.ts';
import { type Fields, flag, integer, map, text } from './field.ts';

const { idleTimeout, instanceConcurrency } = LIMITS;

/** What makes a Web function speak WebSocket, and how. */
export const webSocketFields: Fields = {
  protocolType: text(
    'WS makes a Web function speak WebSocket. Fixed once the function exists.',
    '取值 WS 表示 Web 函数支持 WebSocket 协议，函数创建后不可更改。',
    { enum: [WEB_SOCKET_PROTOCOL], 'x-rule': 'ws/protocol-not-recognised' },
  ),
  protocolParams: map('Parameters of the protocol.', '协议参数。', {
    wsParams: map('Parameters of WebSocket.', 'WebSocket 协议参数。', {
      idleTimeOut: integer(
        'Seconds without a message after which the platform closes a connection.',
        '空闲超时时间（秒）：连接上没有消息收发达到该时长后，平台断开连接。',
        {
          minimum: idleTimeout.min,
          maximum: idleTimeout.max,
          default: DEFAULTS.idleTimeoutSeconds,
          'x-rule': 'ws/idle-timeout-range',
        },
      ),
    }),
  }),
  instanceConcurrencyConfig: map(
    'Lets one instance of a Web function serve several requests or connections at once.',
    'Web 函数单实例请求多并发配置。',
    {
      enable: flag('Turns it on.', '是否开启。', { default: false }),
      dynamicEnabled: flag('Lets the platform choose the number.', '是否开启动态并发。', {
        default: false,
      }),
      maxConcurrency: integer(
        'Requests or connections that one instance serves at the same time.',
        '单实例可同时处理的请求（连接）数。',
        {
          minimum: instanceConcurrency.min,
          maximum: instanceConcurrency.max,
          default: DEFAULTS.connectionsForEachInstance,
          'x-rule': 'ws/concurrency-range',
        },
      ),
    },
  ),
};
