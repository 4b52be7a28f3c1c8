import { sentence, type Text } from '../../language/text.ts';
import { FUNCTION_NAME_PATTERN } from '../../platform/limits.ts';
import type { Rule } from '../rule.ts';
import { SOURCES, WITNESSES } from '../sources.ts';

const MESSAGES = {
  missing: {
    en: 'The function has no name of its own, and will be called "{name}".',
    zh: '未填写函数名称，部署后的名称为 "{name}"。',
  },
  help: {
    en: 'Add "name" under "inputs".',
    zh: '请在 "inputs" 下添加 "name"。',
  },
} as const satisfies Record<string, Text>;

export const nameMissing: Rule = {
  id: 'function/name-missing',
  severity: 'warning',
  summary: {
    en: 'A function should have a name of its own.',
    zh: '建议为函数填写名称。',
  },
  why: {
    en: 'The official deployer makes a name of instance, stage and app. A name cannot be changed, so a new stage or app means another function, and the old one stays, with its address.',
    zh: '官方部署工具会用实例、环境和应用拼接名称。函数名称创建后不可更改，修改环境或应用会得到另一个函数，原函数及其地址仍会保留。',
  },
  bad: 'timeout: 900',
  good: 'name: chat',
  source: SOURCES.component,
  confidence: { level: 'observed', saidBy: [SOURCES.component, WITNESSES.toolkit] },
  ignorable: true,
  messages: MESSAGES,

  *check({ functions }) {
    for (const { name, at, spelling } of functions) {
      if (spelling.composesNames) continue;
      // A composed name that is refused is told by function/name-format.
      if (name.origin !== 'default' || !FUNCTION_NAME_PATTERN.test(name.value)) continue;
      yield {
        at,
        on: 'key',
        message: sentence(MESSAGES.missing, { name: name.value }),
        help: sentence(MESSAGES.help),
      };
    }
  },
};
