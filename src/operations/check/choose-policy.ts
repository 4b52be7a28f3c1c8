import { didYouMean, nearest } from '../../language/nearest.ts';
import { type Sentence, sentence, type Text } from '../../language/text.ts';
import { CARDS } from '../../rules/cards.ts';
import { LEVELS, type Level, mayHave } from '../../rules/policy.ts';
import { isRulePattern, notSilent } from '../../rules/settings-reader.ts';

const NOT_A_LEVEL: Text = {
  en: '"{given}" is no level of a rule; write rule=level, with one of {levels}.',
  zh: '"{given}" 不是有效的规则级别，请写作 规则=级别，级别可选 {levels}。',
};
const NO_RULE: Text = { en: 'There is no rule "{rule}".', zh: '没有名为 "{rule}" 的规则。' };

export type Asked =
  | { readonly kind: 'levels'; readonly levels: Readonly<Record<string, Level>> }
  | { readonly kind: 'refused'; readonly message: Sentence; readonly help?: Sentence };

/** What `--severity rule=level` and `--disable rule` ask for; of several, the last counts. */
export const askedLevels = (severities: readonly string[], disabled: readonly string[]): Asked => {
  const wishes = [...severities, ...disabled.map((rule) => `${rule}=off`)];
  const levels: Record<string, Level> = {};
  for (const wish of wishes) {
    const [, rule = '', name = ''] = /^(.*)=(.*)$/.exec(wish) ?? [];
    const level = LEVELS.find((each) => each === name);
    if (!level) return refused(NOT_A_LEVEL, { given: wish, levels: LEVELS.join(', ') });
    const refusal = refusalOf(rule, level);
    if (refusal) return refusal;
    levels[rule] = level;
  }
  return { kind: 'levels', levels };
};

const refusalOf = (rule: string, level: Level): Asked | undefined => {
  const card = CARDS.get(rule);
  if (!isRulePattern(rule)) return refused(NO_RULE, { rule }, nearest(rule, CARDS.keys()));
  return card && !mayHave(card, level) ? { kind: 'refused', message: notSilent(rule) } : undefined;
};

const refused = (text: Text, values: Record<string, string>, meant?: string): Asked => ({
  kind: 'refused',
  message: sentence(text, values),
  ...(meant && { help: didYouMean(meant) }),
});
