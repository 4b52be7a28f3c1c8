import { type Sentence, sentence, type Text } from '../../language/text.ts';
import { isBestKeptOut, isSecret } from '../../rules/secrets.ts';

const SET_SECRET: Text = {
  en: 'A secret: put its value into the environment variable {name}, or into a .env file that is not committed.',
  zh: '密钥：请将其值放入环境变量 {name}，或放入不提交的 .env 文件。',
};
const SET_LITERAL: Text = {
  en: 'Its value has the form of a placeholder in it, so it comes from the environment variable {name}.',
  zh: '其值含有占位符形式的内容，因此改为从环境变量 {name} 读取。',
};
const WRITTEN_OUT: Text = {
  en: 'scf-ws-ignore function/secret-in-file: imported with --with-secrets',
  zh: 'scf-ws-ignore function/secret-in-file: 使用 --with-secrets 导入',
};

/** A text as it stands in the file, and what is to be said of it. */
interface WrittenText {
  readonly value: string;
  readonly remarks: readonly Sentence[];
}

/** Decides which texts stand in the file, and remembers which have to come from the environment. */
export interface Keeper {
  /** A text of the function; `name` is what the variable is called if it has to be one. */
  text(name: string, value: string): WrittenText;
  /** The variables that the file asks for, by name. */
  readonly needed: readonly string[];
}

export const keeper = (withSecrets: boolean): Keeper => {
  const needed = new Set<string>();
  const fromEnvironment = (name: string, remark: Text): WrittenText => {
    needed.add(name);
    return { value: `\${env:${name}}`, remarks: [sentence(remark, { name })] };
  };
  return {
    text: (name, value) => {
      if (value.includes('${')) return fromEnvironment(name, SET_LITERAL);
      if (!isBestKeptOut(name, value)) return { value, remarks: [] };
      if (!withSecrets) return fromEnvironment(name, SET_SECRET);
      return { value, remarks: isSecret(name, value) ? [sentence(WRITTEN_OUT)] : [] };
    },
    get needed() {
      return [...needed].sort();
    },
  };
};

/** What a variable is called that holds a part of the function. */
export const variableName = (...parts: readonly string[]): string =>
  parts
    .map((part) => part.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase())
    .join('_')
    .replace(/^(?![A-Z])/, 'X_');
