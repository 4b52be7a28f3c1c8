import type { FunctionModel } from '../../config/model.ts';
import { sentence, type Text } from '../../language/text.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';
import { API_GATEWAY } from './api-gateway-retired.ts';

const MESSAGES = {
  missing: {
    en: 'No client can reach this function: it has no function URL.',
    zh: '该函数没有配置函数 URL，客户端无法访问。',
  },
  help: {
    en: 'Add "http" to "events", with "netConfig: { enableExtranet: true }".',
    zh: '请在 "events" 中添加 "http"，并设置 "netConfig: { enableExtranet: true }"。',
  },
  helpElsewhere: {
    en: 'Deploy it with "component: scf" in a file of its own; this deployer makes no function URL.',
    zh: '请在单独的文件中使用 "component: scf" 部署该函数，当前部署工具不支持创建函数 URL。',
  },
} as const satisfies Record<string, Text>;

export const urlMissing: Rule = {
  id: 'trigger/url-missing',
  severity: 'warning',
  summary: {
    en: 'A Web function needs a function URL to be reached.',
    zh: 'Web 函数需要配置函数 URL 才能被访问。',
  },
  why: {
    en: 'A Web function cannot be invoked through the API, and API Gateway is gone; its URL is the one way in.',
    zh: 'Web 函数不支持通过云 API 调用，API 网关也已下线，函数 URL 是唯一的访问方式。',
  },
  bad: 'type: web\nevents: []',
  good: 'type: web\nevents:\n  - http:\n      parameters: { netConfig: { enableExtranet: true } }',
  source: SOURCES.functionUrl,
  ignorable: true,
  messages: MESSAGES,

  *check({ functions }) {
    for (const fn of functions) {
      if (!isWeb(fn) || fn.ignoresTriggers.value || fn.triggers.some(isWayIn)) continue;
      const help = fn.spelling.hasUrl ? MESSAGES.help : MESSAGES.helpElsewhere;
      const message = sentence(MESSAGES.missing);
      yield { at: fn.at, on: 'key', message, help: sentence(help) };
    }
  },
};

const isWeb = ({ type, webSocket }: FunctionModel): boolean =>
  type.value === 'web' || webSocket !== undefined;

/** A URL, what used to be one, or a sort that is misspelt: the latter two are told elsewhere. */
const isWayIn = (trigger: FunctionModel['triggers'][number]): boolean =>
  trigger.kind === 'url' ||
  trigger.sort.value === API_GATEWAY ||
  trigger.sort.origin === 'unresolved';
