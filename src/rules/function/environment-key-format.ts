import { sentence, type Text } from '../../language/text.ts';
import { ENVIRONMENT_KEY_PATTERN } from '../../platform/environment.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';

const MESSAGES = {
  badName: {
    en: 'Environment variable "{key}" has a name that SCF does not take.',
    zh: '环境变量名称 "{key}" 不符合 SCF 的命名规则。',
  },
  help: {
    en: 'Use letters, digits and "_", and begin with a letter.',
    zh: '仅支持字母、数字和 "_"，且以字母开头。',
  },
} as const satisfies Record<string, Text>;

export const environmentKeyFormat: Rule = {
  id: 'function/environment-key-format',
  severity: 'error',
  summary: {
    en: 'The name of an environment variable has letters, digits and "_", and begins with a letter.',
    zh: '环境变量名称由字母、数字和 "_" 组成，且以字母开头。',
  },
  why: {
    en: 'The API refuses other names, and with them the whole function.',
    zh: 'API 会拒绝其他名称，导致整个函数部署失败。',
  },
  bad: 'environment:\n  variables:\n    LOG-LEVEL: debug',
  good: 'environment:\n  variables:\n    LOG_LEVEL: debug',
  source: SOURCES.environment,
  confidence: { level: 'documented', saidBy: [SOURCES.environment] },
  ignorable: true,
  messages: MESSAGES,

  *check({ functions }) {
    const variables = functions.flatMap(({ environment }) => environment?.value ?? []);
    for (const { key, name, value } of variables) {
      if (ENVIRONMENT_KEY_PATTERN.test(key)) continue;
      yield {
        at: name ?? value,
        on: 'key',
        message: sentence(MESSAGES.badName, { key }),
        help: sentence(MESSAGES.help),
      };
    }
  },
};
