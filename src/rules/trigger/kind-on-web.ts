import { sentence, type Text } from '../../language/text.ts';
import type { Rule } from '../rule.ts';
import { SOURCES, WITNESSES } from '../sources.ts';
import { API_GATEWAY } from './api-gateway-retired.ts';

const MESSAGES = {
  wrongKind: {
    en: 'A Web function cannot have a trigger of kind "{kind}".',
    zh: 'Web 函数不支持 "{kind}" 触发器。',
  },
  help: {
    en: 'Put it on an event function of its own, which may call the URL of this one.',
    zh: '请将其配置在单独的事件函数上，由该函数调用此函数的 URL。',
  },
} as const satisfies Record<string, Text>;

export const kindOnWeb: Rule = {
  id: 'trigger/kind-on-web',
  severity: 'error',
  summary: {
    en: 'A Web function is called through its function URL alone.',
    zh: 'Web 函数只能通过函数 URL 访问。',
  },
  why: {
    en: 'Timers, COS, CKafka and the like send events, and a Web function takes requests. The official component crashes on such a trigger where the function speaks WebSocket.',
    zh: '定时、COS、CKafka 等触发器发送的是事件，而 Web 函数处理的是请求。WebSocket 函数配置此类触发器时，官方组件会直接崩溃。',
  },
  bad: 'type: web\nevents:\n  - timer: { parameters: { cronExpression: "0 0 8 * * * *" } }',
  good: 'type: web\nevents:\n  - http: { parameters: { netConfig: { enableExtranet: true } } }',
  source: SOURCES.webFunction,
  dispute: {
    en: 'The page names API Gateway and the function URL as the only kinds; the component takes any kind without a check.',
    zh: '文档仅列出 API 网关和函数 URL，组件则不检查触发器类型。',
  },
  confidence: { level: 'documented', saidBy: [SOURCES.webFunction, WITNESSES.toolkit] },
  ignorable: true,
  messages: MESSAGES,

  *check({ functions }) {
    for (const { type, triggers } of functions) {
      if (type.value !== 'web' || type.origin === 'unresolved') continue;
      for (const trigger of triggers) {
        if (trigger.kind !== 'other' || trigger.sort.value === API_GATEWAY) continue;
        yield {
          at: trigger.sort,
          on: 'key',
          message: sentence(MESSAGES.wrongKind, { kind: trigger.sort.value }),
          help: sentence(MESSAGES.help),
        };
      }
    }
  },
};
