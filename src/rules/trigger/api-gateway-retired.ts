import type { FunctionModel, OtherTriggerModel } from '../../config/model.ts';
import type { Edit } from '../../diagnostics/diagnostic.ts';
import { sentence, type Text } from '../../language/text.ts';
import { API_GATEWAY_END } from '../../platform/api-gateway.ts';
import { replaceText } from '../edits.ts';
import type { Rule } from '../rule.ts';

/** What the dialects call a trigger of API Gateway. */
export const API_GATEWAY = 'apigw';

const MESSAGES = {
  retired: {
    en: 'API Gateway is retired: no new triggers since {since}, and the last old ones end on {end}.',
    zh: 'API 网关已停止服务：{since} 起不再支持新建触发器，最后一批存量触发器于 {end} 下线。',
  },
  help: {
    en: 'Use a function URL: "http", with "netConfig: { enableExtranet: true }".',
    zh: '请改用函数 URL：触发器类型 "http"，并设置 "netConfig: { enableExtranet: true }"。',
  },
  replace: {
    en: 'Replace the trigger by a function URL that is open to the Internet.',
    zh: '替换为开启公网访问的函数 URL。',
  },
} as const satisfies Record<string, Text>;

const URL_PARAMETERS = 'parameters: { netConfig: { enableExtranet: true } }';

export const apiGatewayRetired: Rule = {
  id: 'trigger/api-gateway-retired',
  severity: 'error',
  summary: {
    en: 'API Gateway triggers can no longer be created.',
    zh: '无法再创建 API 网关触发器。',
  },
  why: {
    en: 'Tencent Cloud has ended the product. A function URL takes its place and gives a wss:// address to a function that speaks WebSocket.',
    zh: '腾讯云已下线该产品，由函数 URL 替代；开启 WebSocket 支持的函数可获得 wss:// 地址。',
  },
  bad: 'events:\n  - apigw:\n      parameters: { protocols: [https] }',
  good: 'events:\n  - http:\n      parameters: { netConfig: { enableExtranet: true } }',
  source: API_GATEWAY_END.source,
  dispute: {
    en: `One notice ends all triggers on 2025-06-30, a later one the last batch on ${API_GATEWAY_END.lastBatchOff} (${API_GATEWAY_END.announcement}). New ones are refused either way.`,
    zh: `一份公告称触发器于 2025-06-30 全部下线，后续公告称最后一批于 ${API_GATEWAY_END.lastBatchOff} 下线（${API_GATEWAY_END.announcement}）。无论如何都无法新建。`,
  },
  ignorable: true,
  messages: MESSAGES,

  *check({ functions }) {
    for (const { trigger, hasUrl } of functions.flatMap(gatewaysOf)) {
      const edits = hasUrl ? [] : editsFor(trigger);
      yield {
        at: trigger.sort,
        on: 'key',
        message: sentence(MESSAGES.retired, {
          since: API_GATEWAY_END.noNewTriggersSince,
          end: API_GATEWAY_END.lastBatchOff,
        }),
        help: sentence(MESSAGES.help),
        ...(edits.length > 0 && {
          fix: { safe: false, description: sentence(MESSAGES.replace), edits },
        }),
      };
    }
  },
};

const gatewaysOf = ({ triggers, spelling }: FunctionModel) => {
  const gateways = triggers.filter(
    (each) => each.kind === 'other' && each.sort.value === API_GATEWAY,
  );
  // Where the file cannot ask for a URL, none can take the place of the gateway.
  const hasUrl = !spelling.hasUrl || triggers.length > gateways.length || gateways.length > 1;
  return gateways.flatMap((trigger) => (trigger.kind === 'other' ? { trigger, hasUrl } : []));
};

/** A function URL in its place, open to the Internet as the gateway was. */
const editsFor = ({ sort, body }: OtherTriggerModel): readonly Edit[] => {
  if (body?.origin !== 'written') return [];
  // The place of a map begins at its first key, or at its brace.
  const isFlow = body.span.start.line === sort.span.end.line;
  const url = isFlow ? `{ ${URL_PARAMETERS} }` : URL_PARAMETERS;
  return [replaceText(sort, 'http'), { span: body.span, text: url }];
};
