import type { FunctionModel, Model } from '../config/model.ts';
import { sentence, type Text } from '../language/text.ts';
import type { Ending } from './ending.ts';
import type { Surroundings } from './surroundings.ts';

const NONE: Text = {
  en: '{file} describes no function.',
  zh: '{file} 中没有描述任何函数。',
};
const NO_SUCH: Text = {
  en: '{file} describes no function "{name}". It describes: {names}.',
  zh: '{file} 中没有名为 "{name}" 的函数。已有函数：{names}。',
};

/** The function of that name, or all where none is named. */
export const chosenFunctions = (
  { functions }: Model,
  name: string | undefined,
): readonly FunctionModel[] =>
  functions.filter((fn) => name === undefined || fn.name.value === name);

export const noSuchFunction = (
  { file, functions }: Model,
  name: string | undefined,
  { emit }: Surroundings,
): Ending => {
  const names = functions.map((fn) => fn.name.value).join(', ');
  const values = { file, name: name ?? '', names };
  emit({ kind: 'command-refused', message: sentence(NO_SUCH, values) });
  return 'wrong usage';
};

export const noFunction = ({ file }: Model, { emit }: Surroundings): Ending => {
  emit({ kind: 'command-refused', message: sentence(NONE, { file }) });
  return 'wrong usage';
};
