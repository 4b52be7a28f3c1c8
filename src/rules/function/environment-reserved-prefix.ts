import { sentence, type Text } from '../../language/text.ts';
import {
  ENVIRONMENT_KEY_PATTERN,
  RESERVED_ENVIRONMENT_PREFIXES,
} from '../../platform/environment.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';

const MESSAGES = {
  reserved: {
    en: 'Environment variable "{key}" begins with "{prefix}", which the platform keeps for itself.',
    zh: '环境变量 "{key}" 使用了平台保留前缀 "{prefix}"。',
  },
  help: { en: 'Choose another name.', zh: '请使用其他名称。' },
} as const satisfies Record<string, Text>;

export const environmentReservedPrefix: Rule = {
  id: 'function/environment-reserved-prefix',
  severity: 'error',
  summary: {
    en: `Names that begin with ${RESERVED_ENVIRONMENT_PREFIXES.slice(0, 3).join(', ')} are the platform's own.`,
    zh: `以 ${RESERVED_ENVIRONMENT_PREFIXES.slice(0, 3).join('、')} 开头的名称由平台保留。`,
  },
  why: {
    en: 'The API refuses them (InvalidParameterValue.EnvironmentSystemProtect).',
    zh: 'API 会拒绝这些名称（InvalidParameterValue.EnvironmentSystemProtect）。',
  },
  bad: 'environment:\n  variables:\n    SCF_STAGE: test',
  good: 'environment:\n  variables:\n    STAGE: test',
  source: SOURCES.environment,
  dispute: {
    en: 'The page spells the third prefix TECENTCLOUD_; the variables that the platform sets begin with TENCENTCLOUD_. Both are taken for reserved.',
    zh: '文档中第三个前缀拼写为 TECENTCLOUD_，而平台内置变量以 TENCENTCLOUD_ 开头，两者均视为保留前缀。',
  },
  confidence: { level: 'documented', saidBy: [SOURCES.environment] },
  ignorable: true,
  messages: MESSAGES,

  *check({ functions }) {
    const variables = functions.flatMap(({ environment }) => environment?.value ?? []);
    for (const { key, name, value } of variables) {
      const prefix = RESERVED_ENVIRONMENT_PREFIXES.find((each) => key.startsWith(each));
      if (!prefix || !ENVIRONMENT_KEY_PATTERN.test(key)) continue;
      yield {
        at: name ?? value,
        on: 'key',
        message: sentence(MESSAGES.reserved, { key, prefix }),
        help: sentence(MESSAGES.help),
      };
    }
  },
};
