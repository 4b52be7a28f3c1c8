import type { FunctionModel } from '../../config/model.ts';
import { sentence, type Text } from '../../language/text.ts';
import { LIMITS } from '../../platform/limits.ts';
import type { LiveView } from '../live.ts';
import type { Rule } from '../rule.ts';
import { SOURCES, WITNESSES } from '../sources.ts';

const { functionsInNamespace } = LIMITS;

const MESSAGES = {
  over: {
    en: 'Namespace {namespace} would have {count} functions; the quota of the account is {max}.',
    zh: '命名空间 {namespace} 将有 {count} 个函数，账号配额为 {max}。',
  },
  help: {
    en: 'Remove functions that nobody needs, use another namespace, or ask for a larger quota.',
    zh: '请删除不再需要的函数、使用其他命名空间，或申请提升配额。',
  },
} as const satisfies Record<string, Text>;

/** Functions that are not there yet, each namespace by its name. */
const newOnes = (
  functions: readonly FunctionModel[],
  live: LiveView,
): ReadonlyMap<string, readonly FunctionModel[]> => {
  const found = new Map<string, FunctionModel[]>();
  for (const fn of functions.filter((each) => !live.functionOf(each))) {
    const namespace = fn.namespace.value;
    found.set(namespace, [...(found.get(namespace) ?? []), fn]);
  }
  return found;
};

export const functionsOverQuota: Rule = {
  id: 'function/functions-over-quota',
  severity: 'error',
  summary: {
    en: `A namespace holds as many functions as the account's quota says (${functionsInNamespace.max} by default).`,
    zh: `命名空间内的函数数量不能超过账号配额（默认 ${functionsInNamespace.max} 个）。`,
  },
  why: {
    en: 'The platform refuses one more (LimitExceeded.Function). What an account may have is read from it (GetAccount).',
    zh: '超出时平台会拒绝创建（LimitExceeded.Function）。账号的实际配额通过 GetAccount 读取。',
  },
  bad: 'name: one-more',
  good: 'name: chat',
  source: functionsInNamespace.source,
  confidence: { level: 'documented', saidBy: [SOURCES.quotas, WITNESSES.sdk] },
  scope: 'live',
  ignorable: true,
  messages: MESSAGES,

  *check({ functions }, { live, limits }) {
    if (!live) return;
    const { max } = limits.functionsInNamespace;
    for (const [namespace, added] of newOnes(functions, live)) {
      const there = live.functionsIn(namespace);
      const count = (there?.length ?? 0) + added.length;
      const first = added[Math.max(0, added.length - (count - max))];
      if (!there || count <= max || !first) continue;
      const message = sentence(MESSAGES.over, { namespace, count, max });
      yield { at: first.name, message, help: sentence(MESSAGES.help) };
    }
  },
};
