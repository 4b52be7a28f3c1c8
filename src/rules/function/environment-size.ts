import type { EnvironmentVariable } from '../../config/model.ts';
import { kilobytes } from '../../diagnostics/describe.ts';
import { sentence, type Text } from '../../language/text.ts';
import { LIMITS } from '../../platform/limits.ts';
import type { Rule } from '../rule.ts';
import { SOURCES, WITNESSES } from '../sources.ts';

const most = LIMITS.environmentSize.max / 1024;

const MESSAGES = {
  tooLarge: {
    en: 'The environment variables take {bytes} bytes; {max} are the most.',
    zh: '环境变量共 {bytes} 字节，最大为 {max}。',
  },
  help: {
    en: 'Put long values into a file of the code, or into a store that the function reads.',
    zh: '请将较长的内容放入代码文件，或由函数从外部存储读取。',
  },
} as const satisfies Record<string, Text>;

const sizeOf = (text: string): number => Buffer.byteLength(text);

/** A value that is not known yet takes nothing: the sum is the least it can be. */
const bytesOf = ({ key, value }: EnvironmentVariable): number =>
  sizeOf(key) + (value.origin === 'unresolved' ? 0 : sizeOf(value.value));

export const environmentSize: Rule = {
  id: 'function/environment-size',
  severity: 'error',
  summary: {
    en: `All environment variables together take ${most} KB at most.`,
    zh: `全部环境变量的总大小不超过 ${most} KB。`,
  },
  why: {
    en: 'The API refuses more, names and values counted (InvalidParameterValue.EnvironmentExceededLimit).',
    zh: '键和值合计超出时，API 会拒绝请求（InvalidParameterValue.EnvironmentExceededLimit）。',
  },
  bad: `environment:\n  variables:\n    TEXT: ${'very long '.repeat(410)}`,
  good: 'environment:\n  variables:\n    TEXT: short',
  source: LIMITS.environmentSize.source,
  confidence: { level: 'documented', saidBy: [SOURCES.quotas, WITNESSES.sdk] },
  ignorable: true,
  messages: MESSAGES,

  *check({ functions }, { limits }) {
    const { max } = limits.environmentSize;
    for (const { environment } of functions) {
      const bytes = (environment?.value ?? []).reduce((sum, each) => sum + bytesOf(each), 0);
      if (!environment || bytes <= max) continue;
      yield {
        at: environment,
        on: 'key',
        message: sentence(MESSAGES.tooLarge, { bytes, max: kilobytes(max) }),
        help: sentence(MESSAGES.help),
      };
    }
  },
};
