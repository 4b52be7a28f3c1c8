import type { FunctionModel } from '../../config/model.ts';
import { megabytes } from '../../diagnostics/describe.ts';
import { sentence, type Text } from '../../language/text.ts';
import { LIMITS, type Limits } from '../../platform/limits.ts';
import { LARGE_REGIONS } from '../../platform/regions.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';
import { webSocketFunctions } from '../web-socket-functions.ts';

const { concurrencyMemory, concurrencyMemoryElsewhere } = LIMITS;

const MESSAGES = {
  over: {
    en: '{connections} connections need {instances} instances of {memory}, {needed} in all; the quota of {region} is {quota}.',
    zh: '{connections} 个连接需要 {instances} 个实例（每个 {memory}），共 {needed}；地域 {region} 的并发配额为 {quota}。',
  },
  help: {
    en: 'Let an instance serve more connections ("instanceConcurrencyConfig"), give it less memory, or ask for a larger quota.',
    zh: '请提高单实例并发数（"instanceConcurrencyConfig"）、降低内存，或申请提升配额。',
  },
} as const satisfies Record<string, Text>;

const quotaOf = ({ region }: FunctionModel, limits: Limits): number =>
  LARGE_REGIONS.has(region.value)
    ? limits.concurrencyMemory.max
    : limits.concurrencyMemoryElsewhere.max;

export const connectionsOverQuota: Rule = {
  id: 'ws/connections-over-quota',
  severity: 'warning',
  summary: {
    en: `All instances of an account together have ${concurrencyMemory.max} MB in a large region, and ${concurrencyMemoryElsewhere.max} MB elsewhere.`,
    zh: `账号下全部实例的内存合计上限：主要地域 ${concurrencyMemory.max} MB，其他地域 ${concurrencyMemoryElsewhere.max} MB。`,
  },
  why: {
    en: 'Each connection keeps an instance, or its part of one, for as long as it is open. Beyond the quota new connections fail with status 432. The file says how many are expected (x-scf-ws.expectedConnections).',
    zh: '连接存续期间会一直占用实例或其并发额度，超出配额的新连接会失败，状态码为 432。文件中填写了预期连接数（x-scf-ws.expectedConnections）。',
  },
  bad: 'memorySize: 512\nx-scf-ws: { expectedConnections: 1000 }',
  good: 'memorySize: 512\ninstanceConcurrencyConfig: { enable: true, maxConcurrency: 20 }\nx-scf-ws: { expectedConnections: 1000 }',
  source: concurrencyMemory.source,
  confidence: { level: 'documented', saidBy: [SOURCES.quotas] },
  scope: 'quota',
  ignorable: true,
  messages: MESSAGES,

  *check(model, { limits }) {
    for (const { fn } of webSocketFunctions(model)) {
      const connections = fn.expected?.connections;
      if (!connections) continue;
      const each = Math.max(1, fn.connectionsForEachInstance.value);
      const instances = Math.ceil(connections.value / each);
      const needed = instances * fn.memoryMegabytes.value;
      const quota = quotaOf(fn, limits);
      if (needed <= quota) continue;
      yield {
        at: connections,
        message: sentence(MESSAGES.over, {
          connections: connections.value,
          instances,
          memory: megabytes(fn.memoryMegabytes.value),
          needed: megabytes(needed),
          region: fn.region.value,
          quota: megabytes(quota),
        }),
        help: sentence(MESSAGES.help),
      };
    }
  },
};
