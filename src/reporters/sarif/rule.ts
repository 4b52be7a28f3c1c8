import type { Severity } from '../../diagnostics/diagnostic.ts';
import type { RuleCard } from '../../diagnostics/rule-card.ts';
import { type Language, say, type Text } from '../../language/text.ts';

export const LEVELS = {
  error: 'error',
  warning: 'warning',
  info: 'note',
} as const satisfies Record<Severity, string>;

const BAD: Text = { en: 'Wrong', zh: '错误示例' };
const GOOD: Text = { en: 'Right', zh: '正确示例' };
const DISPUTE: Text = { en: 'Sources disagree', zh: '资料不一致' };

/** A rule's own description, with its examples, as viewers show it beside a result. */
export const describeRule = (card: RuleCard, language: Language) => {
  const why = say(card.why, language);
  return {
    id: card.id,
    name: pascalCase(card.id),
    shortDescription: { text: say(card.summary, language) },
    fullDescription: { text: why },
    helpUri: card.source,
    help: { text: why, markdown: markdownOf(card, why, language) },
    defaultConfiguration: { level: LEVELS[card.severity] },
    properties: { tags: [card.id.split('/')[0]], ignorable: card.ignorable },
  };
};

const markdownOf = (card: RuleCard, why: string, language: Language): string => {
  const example = (title: Text, yaml: string) =>
    `**${say(title, language)}**\n\n\`\`\`yaml\n${yaml.trim()}\n\`\`\``;
  return [
    why,
    example(BAD, card.bad),
    example(GOOD, card.good),
    ...(card.dispute ? [`**${say(DISPUTE, language)}**\n\n${say(card.dispute, language)}`] : []),
    `<${card.source}>`,
  ].join('\n\n');
};

const pascalCase = (id: string): string =>
  id.replace(/(?:^|[/-])(\w)/g, (_, letter: string) => letter.toUpperCase());
