import type { Text } from '../language/text.ts';

/** Words that several commands use in their help. */
export const FILE: Text = {
  en: 'the configuration file (default: serverless.yml here)',
  zh: '配置文件（默认为当前目录的 serverless.yml）',
};
export const DETAILED_EXITCODE: Text = {
  en: 'exit with 4 where there are differences',
  zh: '存在差异时以状态码 4 退出',
};
export const YES: Text = {
  en: 'answer yes to every question',
  zh: '对所有询问回答“是”',
};
