import type { Action, Event, FieldDifference, PlannedChange } from '../../events.ts';
import { type Language, type Sentence, say, sentence, type Text } from '../../language/text.ts';
import type { Paint } from './paint.ts';

const SIGNS: Record<Action, string> = {
  create: '+',
  update: '~',
  replace: '±',
  remove: '-',
  keep: ' ',
};

const TITLE: Record<'local' | 'cloud', Text> = {
  local: { en: 'Plan for the local target', zh: '本地目标的变更计划' },
  cloud: { en: 'Plan for Tencent Cloud', zh: '腾讯云的变更计划' },
};
const NOTHING: Text = {
  en: 'Nothing to change: what is live is what the file says.',
  zh: '无需变更：线上配置与文件一致。',
};
const COUNTS: Text = {
  en: '{create} to create, {update} to update, {replace} to replace, {remove} to remove ({keep} unchanged)',
  zh: '新建 {create}，更新 {update}，替换 {replace}，删除 {remove}（{keep} 项无变化）',
};
const FORCES: Text = { en: 'forces replacement', zh: '需要替换' };
const CODE: Text = { en: 'the code', zh: '代码' };
const HIDDEN: Text = { en: '(not shown)', zh: '（不显示）' };
const NONE: Text = { en: '(none)', zh: '（无）' };

export const renderPlan = (
  { target, changes }: Extract<Event, { kind: 'plan-made' }>,
  language: Language,
  paint: Paint,
): string => {
  const visible = changes.filter(({ action }) => action !== 'keep');
  if (visible.length === 0) return `${say(NOTHING, language)}\n`;
  return [
    paint.strong(say(TITLE[target], language)),
    '',
    ...visible.flatMap((change) => renderChange(change, language, paint)),
    '',
    say(countsOf(changes), language),
    '',
  ].join('\n');
};

const renderChange = (
  { address, action, differences, reasons }: PlannedChange,
  language: Language,
  paint: Paint,
): string[] => [
  `  ${paint[action](`${SIGNS[action]} ${address}`)}`,
  ...differences.map((difference) => renderDifference(difference, language, paint)),
  ...reasons.map(
    ({ code, message }) =>
      `      ${paint.faint('!')} ${say(message, language)} ${paint.faint(`(${code})`)}`,
  ),
];

const renderDifference = (
  { field, before, after, effect, sensitive }: FieldDifference,
  language: Language,
  paint: Paint,
): string => {
  const forces = effect === 'by replacement' ? `  ${paint.replace(say(FORCES, language))}` : '';
  if (field === 'codeSha256') return `      ${say(CODE, language)}${forces}`;
  if (sensitive) return `      ${field}  ${paint.faint(say(HIDDEN, language))}${forces}`;
  const show = (value: unknown) =>
    value === undefined ? say(NONE, language) : JSON.stringify(value);
  return `      ${field}  ${show(before)} → ${show(after)}${forces}`;
};

const countsOf = (changes: readonly PlannedChange[]): Sentence => {
  const count = (action: Action) => changes.filter((change) => change.action === action).length;
  return sentence(COUNTS, {
    create: count('create'),
    update: count('update'),
    replace: count('replace'),
    remove: count('remove'),
    keep: count('keep'),
  });
};
