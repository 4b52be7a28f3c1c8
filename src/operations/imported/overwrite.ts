import { type Sentence, sentence, type Text } from '../../language/text.ts';
import type { Surroundings } from '../surroundings.ts';

const OVERWRITE: Text = {
  en: 'Overwrite {file} with what is live?',
  zh: '用线上配置覆盖 {file} 吗？',
};
const IS_THERE: Text = {
  en: 'Not done: {file} is there already, and says something else.',
  zh: '未执行：{file} 已存在，且内容不同。',
};
const APPROVE: Text = {
  en: 'Give --yes to overwrite it, or --out with another name.',
  zh: '确认覆盖请加上 --yes，或用 --out 指定其他文件名。',
};

interface Place {
  /** The whole path, and as the user wrote it. */
  readonly file: string;
  readonly out: string;
  readonly approve: (question: Sentence) => Promise<boolean>;
}

/** Whether a text may go into a file; a no has been told. What is there already may go there again. */
export const mayWrite = async (
  { file, out, approve }: Place,
  text: string,
  { host, emit }: Surroundings,
): Promise<boolean> => {
  const facts = host.files.facts(file);
  if (!facts) return true;
  const isSame = facts.kind === 'file' && Buffer.from(host.files.read(file)).toString() === text;
  if (isSame || (await approve(sentence(OVERWRITE, { file: out })))) return true;
  const message = sentence(IS_THERE, { file: out });
  emit({ kind: 'command-refused', message, help: sentence(APPROVE) });
  return false;
};
