import { visible } from '../../diagnostics/visible.ts';
import type { EventOf } from '../../events.ts';
import { type Language, say, sentence, type Text } from '../../language/text.ts';
import type { Paint } from './paint.ts';

const WRITTEN: Text = {
  en: 'A project with the function {name} was written:',
  zh: '已生成项目，函数名称为 {name}：',
};
const NEXT: Text = { en: 'To see it work:', zh: '接下来运行：' };

/** The files one below the other, and what to type. */
export const renderProject = (
  { name, files, next }: EventOf<'project-written'>,
  language: Language,
  paint: Paint,
): string =>
  [
    say(sentence(WRITTEN, { name: paint.strong(visible(name)) }), language),
    ...files.map((file) => `  ${visible(file)}`),
    say(NEXT, language),
    ...next.map((line) => `  ${paint.strong(line)}`),
    '',
  ].join('\n');
