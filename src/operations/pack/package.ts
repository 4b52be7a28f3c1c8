import type { FunctionModel, Model } from '../../config/model.ts';
import type { Emit } from '../../events.ts';
import { sentence, type Text } from '../../language/text.ts';
import { loadConfiguration } from '../check/load-configuration.ts';
import { chosenFunctions, noFunction, noSuchFunction } from '../choose-function.ts';
import type { Ending } from '../ending.ts';
import type { Surroundings } from '../surroundings.ts';
import { type PackageWishes, packageFunction } from './package-function.ts';

export interface PackageOptions extends PackageWishes {
  readonly file: string | undefined;
  readonly stage: string | undefined;
  /** One function; undefined for all. */
  readonly functionName: string | undefined;
}

const ONE_ALONE: Text = {
  en: '{file} describes {count} functions, and one zip holds the code of one.',
  zh: '{file} 描述了 {count} 个函数，一个 zip 只能包含一个函数的代码。',
};
const NAME_ONE: Text = { en: 'Name it: --function {name}', zh: '请指定函数：--function {name}' };

/** Makes the packages that a deploy would send, tells what is in them, and sends nothing. */
export const packageCode = async (
  options: PackageOptions,
  surroundings: Surroundings,
): Promise<Ending> => {
  const reading = { ...surroundings, emit: ofReadingAlone(surroundings.emit) };
  // What is wrong with the function itself does not keep anybody from looking at its package.
  const loaded = loadConfiguration(options, true, reading);
  if (loaded.kind !== 'loaded') return loaded.kind === 'invalid' ? 'problems found' : 'wrong usage';
  const { model } = loaded;
  if (model.functions.length === 0) return noFunction(model, surroundings);
  const chosen = chosenFunctions(model, options.functionName);
  const [first] = chosen;
  if (!first) return noSuchFunction(model, options.functionName, surroundings);
  if (options.out !== undefined && chosen.length > 1) {
    const message = sentence(ONE_ALONE, { file: model.file, count: chosen.length });
    const help = sentence(NAME_ONE, { name: first.name.value });
    surroundings.emit({ kind: 'command-refused', message, help });
    return 'wrong usage';
  }
  return packAll(chosen, model, options, surroundings);
};

/** Findings about the functions are told by `validate`. */
const ofReadingAlone =
  (emit: Emit): Emit =>
  (event) => {
    if (event.kind === 'diagnostic-reported' && !event.diagnostic.code.startsWith('config/'))
      return;
    emit(event);
  };

/** One that cannot be packed does not hide the others. */
const packAll = async (
  functions: readonly FunctionModel[],
  model: Model,
  options: PackageOptions,
  surroundings: Surroundings,
): Promise<Ending> => {
  let whole: Ending = 'done';
  for (const fn of functions) {
    const ending = await packageFunction(fn, model, options, surroundings);
    if (ending === 'interrupted') return ending;
    if (ending !== 'done') whole = ending;
  }
  return whole;
};
