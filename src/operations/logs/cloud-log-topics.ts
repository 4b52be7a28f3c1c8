import { sentence, type Text } from '../../language/text.ts';
import type { ControlPlane } from '../../resources/control-plane.ts';
import { readFunction } from '../../resources/function/read.ts';
import type { FunctionName } from '../../resources/function/state.ts';
import type { Surroundings } from '../surroundings.ts';
import type { LoggingFunction } from './search-lines.ts';

const NOT_LIVE: Text = {
  en: 'There is no function {name} in the cloud, so there are no logs of it.',
  zh: '云端没有函数 {name}，因此没有它的日志。',
};
const NO_TOPIC: Text = {
  en: '{name} writes its logs to no topic of CLS. The API that gave logs without one, GetFunctionLogs, is offline.',
  zh: '{name} 未配置 CLS 日志主题；无需主题即可查询日志的接口 GetFunctionLogs 已下线。',
};
const SET_A_TOPIC: Text = {
  en: 'Set the logset and the topic of CLS in the file and deploy: what the function logs from then on is found.',
  zh: '请在配置文件中设置 CLS 日志集和日志主题并部署，此后的日志即可查询。',
};
const NO_LOGS: Text = { en: 'There are no logs to read.', zh: '没有可读取的日志。' };

/** The functions whose logs can be searched; what is missing for the others has been told. */
export const findTopics = async (
  functions: readonly FunctionName[],
  control: ControlPlane,
  { emit }: Surroundings,
): Promise<readonly LoggingFunction[]> => {
  const found: LoggingFunction[] = [];
  for (const fn of functions) {
    const live = await readFunction(fn, control);
    const topicId = live?.clsTopicId;
    if (topicId) found.push({ functionName: fn.functionName, namespace: fn.namespace, topicId });
    else {
      const problem = sentence(live ? NO_TOPIC : NOT_LIVE, { name: fn.functionName });
      emit({ kind: 'note-made', note: problem });
    }
  }
  if (found.length === 0) {
    emit({ kind: 'command-refused', message: sentence(NO_LOGS), help: sentence(SET_A_TOPIC) });
  }
  return found;
};
