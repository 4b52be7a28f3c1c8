import { visible } from '../../diagnostics/visible.ts';
import type { EventOf } from '../../events.ts';
import { type Language, say, sentence, type Text } from '../../language/text.ts';
import type { Paint } from './paint.ts';

const TITLE: Record<'local' | 'cloud', Text> = {
  local: { en: 'Imported {name} from the local target', zh: '已从本地目标导入 {name}' },
  cloud: { en: 'Imported {name} from Tencent Cloud', zh: '已从腾讯云导入 {name}' },
};
const WRITTEN: Text = { en: '{file} written', zh: '已写入 {file}' };
const CODE: Record<EventOf<'function-imported'>['code'], Text> = {
  downloaded: { en: 'code downloaded into {folder}', zh: '代码已下载到 {folder}' },
  kept: { en: '{folder} was there already, and is as it was', zh: '{folder} 已存在，未做改动' },
  elsewhere: { en: 'the code lies elsewhere', zh: '代码存放在其他位置' },
};
const SET: Text = {
  en: 'Set before the next deploy: {variables}',
  zh: '下次部署前请设置环境变量：{variables}',
};
const NEXT: Text = {
  en: 'To compare it with what is live: scf-ws plan',
  zh: '与线上比较：scf-ws plan',
};

/** What was written, what is still to be set, and what the file does not say. */
export const renderImport = (
  event: EventOf<'function-imported'>,
  language: Language,
  paint: Paint,
  relative: (file: string) => string,
): string => {
  const { target, variables, remarks, code } = event;
  const name = visible(`${event.function.namespace}/${event.function.name}`);
  const folder = visible(relative(event.folder ?? ''));
  const told = (text: Text, values: Readonly<Record<string, string>> = {}): string =>
    say(sentence(text, values), language);
  return [
    paint.strong(told(TITLE[target], { name })),
    `  ${paint.good('+')} ${told(WRITTEN, { file: visible(relative(event.file)) })}`,
    `  ${paint.good('+')} ${told(CODE[code], { folder })}`,
    ...(variables.length > 0
      ? [`  ${paint.warning('!')} ${told(SET, { variables: variables.join(', ') })}`]
      : []),
    ...remarks.map((remark) => `  ${paint.warning('!')} ${visible(say(remark, language))}`),
    paint.faint(told(NEXT)),
    '',
  ].join('\n');
};
