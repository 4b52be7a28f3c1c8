import type { Severity } from '../../diagnostics/diagnostic.ts';
import { howToSilence, type RuleCard } from '../../diagnostics/rule-card.ts';
import type { CodeExplanation } from '../../events.ts';
import { type Language, say, type Text } from '../../language/text.ts';
import type { Paint } from './paint.ts';

const WHY: Text = { en: 'Why', zh: '原因' };
const BAD: Text = { en: 'Wrong', zh: '错误示例' };
const GOOD: Text = { en: 'Right', zh: '正确示例' };
const SILENCE: Text = { en: 'Silencing it', zh: '忽略方法' };
const PAGE: Text = { en: 'Page', zh: '文档' };
const DISPUTE: Text = { en: 'Sources disagree', zh: '资料不一致' };
const WHAT_TO_DO: Text = { en: 'What to do', zh: '处理方法' };
const SORT: Record<CodeExplanation['sort'], Text> = {
  'function status code': { en: 'function status code', zh: '函数状态码' },
  'API error code': { en: 'API error code', zh: 'API 错误码' },
  'reason of a plan': { en: 'why a plan replaces it', zh: '变更计划中替换的原因' },
};
const SEVERITY: Record<Severity, Text> = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  info: { en: 'info', zh: '提示' },
};

export const renderRule = (card: RuleCard, language: Language, paint: Paint): string => {
  const section = (title: Text, body: string) =>
    `${paint.strong(say(title, language))}\n${indent(body)}\n`;
  return [
    `${paint[card.severity](card.id)} (${say(SEVERITY[card.severity], language)})`,
    `${say(card.summary, language)}\n`,
    section(WHY, say(card.why, language)),
    section(BAD, card.bad),
    section(GOOD, card.good),
    ...(card.dispute ? [section(DISPUTE, say(card.dispute, language))] : []),
    section(SILENCE, say(howToSilence(card), language)),
    section(PAGE, card.source),
  ].join('\n');
};

/** All rules, a line each. */
export const renderRules = (
  cards: readonly RuleCard[],
  language: Language,
  paint: Paint,
): string => {
  const width = Math.max(...cards.map(({ id }) => id.length));
  return cards
    .map(({ id, severity, summary }) => {
      const name = paint[severity](id.padEnd(width));
      return `${name}  ${say(summary, language)}\n`;
    })
    .join('');
};

export const renderCode = (
  { code, sort, name, meaning, help, source }: CodeExplanation,
  language: Language,
  paint: Paint,
): string =>
  [
    `${paint.strong(name ? `${code} ${name}` : code)} (${say(SORT[sort], language)})`,
    `${say(meaning, language)}\n`,
    `${paint.strong(say(WHAT_TO_DO, language))}\n${indent(say(help, language))}\n`,
    ...(source ? [`${paint.strong(say(PAGE, language))}\n${indent(source)}\n`] : []),
  ].join('\n');

/** Sets a block in by two columns, whatever its own first indent was. */
const indent = (block: string): string => {
  const lines = block.replace(/^\n+|\s+$/g, '').split('\n');
  const own = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return lines.map((line) => `  ${line.slice(own)}`.trimEnd()).join('\n');
};
