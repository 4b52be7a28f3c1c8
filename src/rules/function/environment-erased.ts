import { sentence, type Text } from '../../language/text.ts';
import type { Rule } from '../rule.ts';
import { SOURCES, WITNESSES } from '../sources.ts';

const MESSAGES = {
  left: {
    en: 'The live function {name} has environment variables ({names}), and the file has none.',
    zh: '线上函数 {name} 有环境变量（{names}），而文件中没有。',
  },
  help: {
    en: 'They are kept; other deployers erase them. Write them under "environment", or deploy with --prune to remove them.',
    zh: 'scf-ws 会保留这些变量，其他部署工具会清空它们。请写入 "environment"；如需删除，请在部署时加上 --prune。',
  },
} as const satisfies Record<string, Text>;

/** More names than this are left out of the sentence. */
const MOST_NAMES = 5;

const listed = (names: readonly string[]): string =>
  [...names.slice(0, MOST_NAMES), ...(names.length > MOST_NAMES ? ['…'] : [])].join(', ');

export const environmentErased: Rule = {
  id: 'function/environment-erased',
  severity: 'warning',
  summary: {
    en: 'The environment variables of a live function should stand in its file.',
    zh: '线上函数的环境变量应当写在配置文件中。',
  },
  why: {
    en: 'An update replaces the environment as a whole. The official deployers send what the file says, so one without "environment" erases what somebody set in the console.',
    zh: '更新会整体覆盖环境变量。官方部署工具按文件内容提交，文件中没有 "environment" 时，控制台中设置的变量会被清空。',
  },
  bad: 'protocolType: WS',
  good: 'protocolType: WS\nenvironment: { variables: { LEVEL: info } }',
  source: SOURCES.environment,
  confidence: { level: 'observed', saidBy: [WITNESSES.toolkit] },
  scope: 'live',
  ignorable: true,
  messages: MESSAGES,

  *check({ functions }, { live }) {
    for (const fn of functions) {
      const { variables = [] } = live?.functionOf(fn) ?? {};
      if (fn.environment || variables.length === 0) continue;
      const values = { name: fn.name.value, names: listed(variables) };
      const message = sentence(MESSAGES.left, values);
      yield { at: fn.at, on: 'key', message, help: sentence(MESSAGES.help) };
    }
  },
};
