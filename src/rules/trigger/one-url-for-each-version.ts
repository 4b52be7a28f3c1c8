import type { UrlTriggerModel } from '../../config/model.ts';
import { describeText } from '../../diagnostics/describe.ts';
import { sentence, type Text } from '../../language/text.ts';
import { LIMITS } from '../../platform/limits.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';
import { urlsOf } from '../triggers.ts';

const MESSAGES = {
  second: {
    en: 'Version {qualifier} has a function URL already.',
    zh: '版本 {qualifier} 已配置函数 URL。',
  },
  help: {
    en: 'Remove one, or give them different versions ("qualifier").',
    zh: '请删除其中一个，或通过 "qualifier" 指定不同的版本。',
  },
} as const satisfies Record<string, Text>;
const FIRST_HERE: Text = { en: 'the first one', zh: '第一个函数 URL' };

export const oneUrlForEachVersion: Rule = {
  id: 'trigger/one-url-for-each-version',
  severity: 'error',
  summary: {
    en: 'A version or alias of a function has one URL.',
    zh: '每个版本或别名只能有一个函数 URL。',
  },
  why: {
    en: 'The platform refuses a second one. Without "qualifier" a URL belongs to the default alias.',
    zh: '平台会拒绝创建第二个。未填写 "qualifier" 时，函数 URL 属于默认别名。',
  },
  bad: 'events:\n  - http: { parameters: { netConfig: { enableExtranet: true } } }\n  - http: { parameters: { netConfig: { enableIntranet: true } } }',
  good: 'events:\n  - http: { parameters: { netConfig: { enableExtranet: true, enableIntranet: true } } }',
  source: LIMITS.urlsForEachVersion.source,
  confidence: { level: 'documented', saidBy: [SOURCES.functionUrl] },
  ignorable: true,
  messages: MESSAGES,

  *check(model) {
    for (const fn of model.functions) {
      const first = new Map<string, UrlTriggerModel>();
      for (const trigger of urlsOf({ ...model, functions: [fn] })) {
        const { qualifier, at } = trigger;
        const before = first.get(qualifier.value);
        first.set(qualifier.value, before ?? trigger);
        if (!before || qualifier.origin === 'unresolved') continue;
        yield {
          at,
          on: 'key',
          message: sentence(MESSAGES.second, { qualifier: describeText(qualifier) }),
          help: sentence(MESSAGES.help),
          seeAlso: [{ at: before.at, note: sentence(FIRST_HERE) }],
        };
      }
    }
  },
};
