import { sentence, type Text } from '../../language/text.ts';
import type { Obstacle } from '../../resources/resource-kind.ts';

const NOT_MADE: Text = {
  en: 'Trigger "{sort}" of {name} cannot be deployed: scf-ws makes function URLs and timers.',
  zh: '无法部署 {name} 的触发器 "{sort}"：scf-ws 只创建函数 URL 和定时触发器。',
};
const LEAVE_ALONE: Text = {
  en: 'Remove it from the file and set it up in the console: triggers that are not in the file are left alone. Or set "ignoreTriggers: true".',
  zh: '请从文件中删除它并在控制台中配置：文件中没有的触发器会保持不变；也可以设置 "ignoreTriggers: true"。',
};

/** Better nothing at all than a deploy without the trigger. */
export const triggerNotMade = (name: string, sort: string): Obstacle => ({
  code: 'TriggerNotManaged',
  message: sentence(NOT_MADE, { name, sort }),
  help: sentence(LEAVE_ALONE),
});
