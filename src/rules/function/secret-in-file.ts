import { sentence, type Text } from '../../language/text.ts';
import type { Rule } from '../rule.ts';
import { isSecret } from '../secrets.ts';
import { SOURCES } from '../sources.ts';

const MESSAGES = {
  secret: {
    en: 'The value of "{key}" looks like a secret, and stands in the file for all to read.',
    zh: '"{key}" 的值疑似密钥，以明文写在文件中。',
  },
  help: {
    en: 'Write "${env:{key}}", and set {key} in the environment or in a .env file that is not committed. What was committed once must be replaced.',
    zh: '请改为 "${env:{key}}"，并在环境变量或不提交的 .env 文件中设置 {key}。已提交过的密钥必须更换。',
  },
} as const satisfies Record<string, Text>;

export const secretInFile: Rule = {
  id: 'function/secret-in-file',
  severity: 'error',
  summary: {
    en: 'A secret must not stand in the file.',
    zh: '密钥不能以明文写在文件中。',
  },
  why: {
    en: 'The file is committed, and everybody with the repository has the secret, for ever. Found are values in the form of a known kind of key, and random text under the name of a secret.',
    zh: '文件会提交到代码仓库，任何能访问仓库的人都能一直看到密钥。检查范围：符合已知密钥格式的值，以及名称为密钥且内容随机的值。',
  },
  bad: 'environment:\n  variables:\n    SECRET_KEY: b7Qm2Zk9Xw4Rt8Vn5Ls1',
  good: 'environment:\n  variables:\n    SECRET_KEY: ${env:SECRET_KEY}',
  source: SOURCES.environment,
  confidence: { level: 'inferred', saidBy: [SOURCES.environment] },
  ignorable: true,
  messages: MESSAGES,

  *check({ functions }) {
    const variables = functions.flatMap(({ environment }) => environment?.value ?? []);
    for (const { key, value } of variables) {
      if (value.origin !== 'written' || !isSecret(key, value.value)) continue;
      yield {
        at: value,
        message: sentence(MESSAGES.secret, { key }),
        help: sentence(MESSAGES.help, { key }),
      };
    }
  },
};
