import { describeText } from '../../diagnostics/describe.ts';
import { sentence, type Text } from '../../language/text.ts';
import { FUNCTION_NAME_PATTERN, LIMITS } from '../../platform/limits.ts';
import type { Rule } from '../rule.ts';
import { SOURCES, WITNESSES } from '../sources.ts';

const { min, max } = LIMITS.functionName;

const MESSAGES = {
  length: {
    en: 'Function name {name} has {length} characters; it takes {min} to {max}.',
    zh: '函数名称 {name} 的长度为 {length} 个字符，应为 {min} 至 {max} 个字符。',
  },
  form: {
    en: 'Function name {name} is not one that SCF takes.',
    zh: '函数名称 {name} 不符合 SCF 的命名规则。',
  },
  help: {
    en: 'Use letters, digits, "-" and "_"; begin with a letter, and end with a letter or a digit.',
    zh: '仅支持英文字母、数字、"-" 和 "_"，以字母开头，以字母或数字结尾。',
  },
  nameIt: {
    en: 'Give the function a shorter name of its own: "name" under "inputs".',
    zh: '请在 "inputs" 下填写更短的 "name"。',
  },
} as const satisfies Record<string, Text>;

export const nameFormat: Rule = {
  id: 'function/name-format',
  severity: 'error',
  summary: {
    en: `A function's name has ${min} to ${max} letters, digits, "-" and "_".`,
    zh: `函数名称由 ${min} 至 ${max} 个字母、数字、"-" 和 "_" 组成。`,
  },
  why: {
    en: 'The API refuses any other name. The official deployer sends it as it is, so that this is found only after the code was uploaded.',
    zh: 'API 会拒绝其他名称。官方部署工具不做检查，上传代码之后才会报错。',
  },
  bad: 'name: 1bad name!',
  good: 'name: chat-room',
  source: SOURCES.createFunction,
  confidence: { level: 'documented', saidBy: [SOURCES.createFunction, WITNESSES.sdk] },
  ignorable: true,
  messages: MESSAGES,

  *check({ functions }) {
    for (const { name } of functions) {
      if (FUNCTION_NAME_PATTERN.test(name.value)) continue;
      const { length } = name.value;
      const fits = length >= min && length <= max;
      const isComposed = name.origin === 'default' && length > max;
      yield {
        at: name,
        message: fits
          ? sentence(MESSAGES.form, { name: describeText(name) })
          : sentence(MESSAGES.length, { name: describeText(name), length, min, max }),
        help: sentence(isComposed ? MESSAGES.nameIt : MESSAGES.help),
      };
    }
  },
};
