import { visible } from '../../diagnostics/visible.ts';
import type { EventOf, FunctionStatus } from '../../events.ts';
import { type Language, say, sentence, type Text } from '../../language/text.ts';
import type { Paint } from './paint.ts';

const TITLE: Record<'local' | 'cloud', Text> = {
  local: { en: 'On the local target', zh: '本地目标' },
  cloud: { en: 'On Tencent Cloud', zh: '腾讯云' },
};
const NOT_DEPLOYED: Text = { en: 'not deployed', zh: '未部署' };
const NO_URL: Text = { en: 'no function URL', zh: '没有函数 URL' };
const NOT_OURS: Text = {
  en: 'not made by this project: a deploy would take it over',
  zh: '不是由本项目创建：部署会覆盖它',
};
const FACTS: Text = { en: '{state}, {facts}', zh: '{state}，{facts}' };

/** Functions one below the other, each with its state and its addresses. */
export const renderStatus = (
  { target, functions }: EventOf<'status-read'>,
  language: Language,
  paint: Paint,
): string =>
  [
    paint.strong(say(TITLE[target], language)),
    ...functions.flatMap((fn) => renderFunction(fn, language, paint)),
    '',
  ].join('\n');

const renderFunction = (
  fn: FunctionStatus,
  language: Language,
  paint: Paint,
): readonly string[] => {
  const name = visible(`${fn.namespace}/${fn.name}`);
  const { state, reason, urls = [] } = fn;
  if (state === undefined) return [`  ${name}  ${paint.faint(say(NOT_DEPLOYED, language))}`];
  const facts = [fn.type, fn.protocol, fn.runtime].filter(Boolean).join(' ');
  const colour = state.endsWith('Failed') ? paint.bad : paint.good;
  return [
    `  ${name}  ${say(sentence(FACTS, { state: colour(state), facts: visible(facts) }), language)}`,
    ...(reason ? [indented(paint.bad(visible(reason)))] : []),
    ...(urls.length > 0 ? urls.map(visible) : [paint.faint(say(NO_URL, language))]).map(indented),
    ...(fn.ours ? [] : [indented(`${paint.warning('!')} ${say(NOT_OURS, language)}`)]),
  ];
};

const indented = (line: string): string => `    ${line}`;
