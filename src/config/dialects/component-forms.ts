import { sentence, type Text } from '../../language/text.ts';
import type { Meaning } from '../variables.ts';
import { staysText, writeForm } from './variable-words.ts';

const NO_DEFAULTS: Text = {
  en: 'Write "${env:{name}}" and set the variable; there are no default values here.',
  zh: '请改为 "${env:{name}}" 并设置该变量，此处不支持默认值。',
};
const WRITE_VALUE: Text = {
  en: 'Write the value itself, or take it from the environment: "${env:NAME}".',
  zh: '请直接填写值，或从环境变量读取："${env:NAME}"。',
};
const REFUSED: Text = {
  en: 'The deployer refuses placeholder {placeholder}.',
  zh: '部署工具不支持占位符 {placeholder}，会直接报错。',
};

/** Forms of the Serverless Framework at which the component's command stops. */
const REFUSED_SOURCES = /^(self|opt|sls|cf|s3|ssm|file):[\w.-]+$/;
/** The same with more in them than it looks for: then it does not even see a placeholder. */
const UNSEEN = /^(self|opt|sls|cf|s3|ssm|file)\b[:(]/;

/** What the component's deployer makes of a form that is not its own. */
export const componentForm = (words: string, placeholder: string): Meaning => {
  const dotted = /^env\.([\w-]+)$/.exec(words)?.[1];
  if (dotted) return staysText(placeholder, writeForm(`\${env:${dotted}}`));
  const withDefault = /^env:\s*([\w.-]+)\s*,/.exec(words)?.[1];
  if (withDefault) return staysText(placeholder, sentence(NO_DEFAULTS, { name: withDefault }));
  if (REFUSED_SOURCES.test(words)) {
    const help = /^opt:stage$/.test(words) ? writeForm('${stage}') : sentence(WRITE_VALUE);
    return { kind: 'missing', message: sentence(REFUSED, { placeholder }), help };
  }
  if (!UNSEEN.test(words)) return { kind: 'foreign' };
  const isStage = /^(opt|sls):stage\b/.test(words);
  return staysText(placeholder, isStage ? writeForm('${stage}') : sentence(WRITE_VALUE));
};
