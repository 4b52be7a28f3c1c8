import { type Fields, flag, integer, map, number, text } from './field.ts';

/** Our own extension: what the service expects of its quotas, and of whoever deploys it. */
export const expectedFields: Fields = {
  'x-scf-ws': map(
    'What the service expects, and what must not happen to it; read by scf-ws alone.',
    '服务的预期负载和保护设置，仅供 scf-ws 读取。',
    {
      expectedConnections: integer('Connections open at the same time.', '预期同时在线的连接数。', {
        minimum: 0,
      }),
      messagesPerSecond: number('Messages a second on one connection.', '单个连接每秒的消息数。', {
        minimum: 0,
      }),
      maxMessageBytes: integer('Size of the largest message.', '单条消息的最大字节数。', {
        minimum: 0,
      }),
      bucket: text(
        'The COS bucket for packages that are too large for a request; --bucket goes before it.',
        '代码包超过请求大小上限时使用的 COS 存储桶，--bucket 优先。',
      ),
      preventReplace: flag(
        'A deploy never replaces the function, whatever is approved.',
        '禁止部署时替换该函数，即使已批准。',
      ),
      preventRemove: flag(
        'The function is never removed, whatever is approved.',
        '禁止删除该函数，即使已批准。',
      ),
    },
  ),
};
