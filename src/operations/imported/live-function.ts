import { sentence, type Text } from '../../language/text.ts';
import { readEventTriggers } from '../../resources/event-trigger/read.ts';
import { listFunctionNames } from '../../resources/function/list.ts';
import { readSteadyFunction } from '../../resources/function/read.ts';
import type { FunctionName } from '../../resources/function/state.ts';
import { readTriggers } from '../../resources/trigger/read.ts';
import type { Target } from '../../targets/target.ts';
import type { Surroundings } from '../surroundings.ts';
import { undertakingOn } from '../target/undertake.ts';
import type { LiveFunction } from './file-text.ts';

const NO_FUNCTION: Text = {
  en: 'There is no function {name} in the namespace {namespace} of {region}.',
  zh: '{region} 的命名空间 {namespace} 中没有函数 {name}。',
};
const THERE_ARE: Text = { en: 'There are: {names}.', zh: '已有函数：{names}。' };
const LOOK_ELSEWHERE: Text = {
  en: 'There is none at all: check --region and --namespace.',
  zh: '其中没有任何函数，请检查 --region 和 --namespace。',
};

/** How many are told to who asks for one that is not there. */
const MOST_NAMED = 20;

/** A function and its triggers; undefined where it is not there, which has been told then. */
export const readLiveFunction = async (
  wish: FunctionName,
  target: Target,
  surroundings: Surroundings,
): Promise<LiveFunction | undefined> => {
  const { control } = target;
  const fn = await readSteadyFunction(wish, undertakingOn(target, surroundings));
  if (!fn) {
    await tellWhatIsThere(wish, target, surroundings);
    return undefined;
  }
  const urls = await readTriggers(fn, control);
  const others = await readEventTriggers(fn, control);
  return { fn, urls, others, region: control.region };
};

const tellWhatIsThere = async (
  { functionName: name, namespace }: FunctionName,
  { control }: Target,
  { emit }: Surroundings,
): Promise<void> => {
  const names = (await listFunctionNames(namespace, control)).slice(0, MOST_NAMED).join(', ');
  const message = sentence(NO_FUNCTION, { name, namespace, region: control.region });
  const help = names ? sentence(THERE_ARE, { names }) : sentence(LOOK_ELSEWHERE);
  emit({ kind: 'command-refused', message, help });
};
