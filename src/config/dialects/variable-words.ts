import { type Sentence, sentence, type Text } from '../../language/text.ts';
import type { Meaning } from '../variables.ts';

const NOT_SET: Text = {
  en: 'Environment variable {name} is not set.',
  zh: '未设置环境变量 {name}。',
};
const SET_IT: Text = {
  en: 'Set {name} in the environment of this command.',
  zh: '请在执行命令的环境中设置 {name}。',
};
const STAYS_TEXT: Text = {
  en: 'Placeholder {placeholder} is not filled: this deployer ships it as text.',
  zh: '占位符 {placeholder} 不会被解析，部署工具会将其原样作为文本提交。',
};
const WRITE: Text = { en: 'Write "{form}".', zh: '请改为 "{form}"。' };

/** An environment variable that nobody set. */
export const notSet = (name: string): Meaning => ({
  kind: 'missing',
  message: sentence(NOT_SET, { name }),
  help: sentence(SET_IT, { name }),
});

/** A form that stays text, and the form that would be filled. */
export const staysText = (placeholder: string, help: Sentence): Meaning => ({
  kind: 'literal',
  message: sentence(STAYS_TEXT, { placeholder }),
  help,
});

/** `Write "${env:X}".` */
export const writeForm = (form: string): Sentence => sentence(WRITE, { form });
