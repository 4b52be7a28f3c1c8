import { sentence, type Text } from '../../language/text.ts';
import { isWithin } from '../../platform/limits.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';
import { webSocketFunctions } from '../web-socket-functions.ts';

const MESSAGES = {
  alone: {
    en: 'Each connection has an instance of its own: what one keeps in memory, no other sees.',
    zh: '每个连接独占一个实例，保存在内存中的数据对其他连接不可见。',
  },
  together: {
    en: 'An instance serves {count} connections at most; others run elsewhere and do not see its memory.',
    zh: '每个实例最多处理 {count} 个连接，其余连接由其他实例处理，无法读取该实例内存中的数据。',
  },
  help: {
    en: 'Keep what connections share in a database, in Redis or in a message queue.',
    zh: '请将连接间共享的数据存放在数据库、Redis 或消息队列中。',
  },
} as const satisfies Record<string, Text>;

export const sharedMemoryAcrossInstances: Rule = {
  id: 'ws/shared-memory-across-instances',
  severity: 'info',
  summary: {
    en: 'Connections do not share memory.',
    zh: '连接之间不共享内存。',
  },
  why: {
    en: 'The platform starts an instance for each connection, or for each so many with request concurrency, and ends it when they are gone. A list of users in memory holds those of one instance only.',
    zh: '平台为每个连接（开启请求多并发时为每一批连接）启动一个实例，连接断开后实例停止。内存中的用户列表只包含同一实例的用户。',
  },
  bad: 'type: web\nprotocolType: WS',
  good: 'type: event\nhandler: index.main_handler',
  source: SOURCES.webSocket,
  ignorable: true,
  messages: MESSAGES,

  *check(model, { limits }) {
    for (const { fn, protocol } of webSocketFunctions(model)) {
      const count = fn.connectionsForEachInstance;
      if (!isWithin(limits.instanceConcurrency, count.value)) continue;
      const isShared = count.value > 1;
      yield {
        at: isShared ? count : protocol,
        message: isShared
          ? sentence(MESSAGES.together, { count: count.value })
          : sentence(MESSAGES.alone),
        help: sentence(MESSAGES.help),
      };
    }
  },
};
