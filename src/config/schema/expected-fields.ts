import { type Fields, integer, map, number } from './field.ts';

/** Our own extension: what the service expects, so that quotas can be held against it. */
export const expectedFields: Fields = {
  'x-scf-ws': map(
    'What the service expects; read by scf-ws alone.',
    '服务的预期负载，仅供 scf-ws 读取。',
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
    },
  ),
};
