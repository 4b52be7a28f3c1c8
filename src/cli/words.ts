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
  en: 'approve removals without being asked',
  zh: '不经询问直接批准删除',
};
export const ALLOW_REPLACE: Text = {
  en: 'approve replacements: the old function and its URL go',
  zh: '允许替换：旧函数及其 URL 会被删除',
};
export const PRUNE: Text = {
  en: 'take away triggers, variables and tags that are live but not in the file',
  zh: '删除线上存在但文件中没有的触发器、环境变量和标签',
};
export const ALIAS: Text = {
  en: 'the alias whose traffic is meant (default: $DEFAULT)',
  zh: '要调整流量的别名（默认 $DEFAULT）',
};
export const FUNCTION: Text = {
  en: 'the name of one function (default: all in the file)',
  zh: '指定函数名（默认为文件中的全部函数）',
};
