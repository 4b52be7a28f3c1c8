import { CONFIG_CARDS } from '../../src/config/problems.ts';
import type { Severity } from '../../src/diagnostics/diagnostic.ts';
import { howToSilence, type RuleCard } from '../../src/diagnostics/rule-card.ts';
import { LANGUAGES, type Language, say } from '../../src/language/text.ts';
import { RULES } from '../../src/rules/index.ts';
import { type GeneratedFile, MARK } from './generated-file.ts';

const CARDS: readonly RuleCard[] = [...Object.values(CONFIG_CARDS), ...RULES].sort((a, b) =>
  a.id < b.id ? -1 : 1,
);

const HEADINGS = {
  en: {
    why: 'Why',
    bad: 'Wrong',
    good: 'Right',
    dispute: 'Where sources disagree',
    silence: 'Silencing it',
    source: 'Source',
  },
  zh: {
    why: '原因',
    bad: '错误示例',
    good: '正确示例',
    dispute: '文档分歧',
    silence: '忽略方法',
    source: '文档来源',
  },
} as const;

const SEVERITIES: Record<Severity, Record<Language, string>> = {
  error: { en: 'Error.', zh: '错误：' },
  warning: { en: 'Warning.', zh: '警告：' },
  info: { en: 'Info.', zh: '提示：' },
};

const TITLES: Record<Language, string> = { en: 'English', zh: '中文' };

const yaml = (text: string): string => `\`\`\`yaml\n${text.trim()}\n\`\`\``;

const inLanguage = (card: RuleCard, language: Language): readonly string[] => {
  const heading = HEADINGS[language];
  return [
    `## ${TITLES[language]}`,
    `**${SEVERITIES[card.severity][language]}** ${card.summary[language]}`,
    `### ${heading.why}`,
    card.why[language],
    `### ${heading.bad}`,
    yaml(card.bad),
    `### ${heading.good}`,
    yaml(card.good),
    ...(card.dispute ? [`### ${heading.dispute}`, card.dispute[language]] : []),
    `### ${heading.silence}`,
    say(howToSilence(card), language),
    `### ${heading.source}`,
    `<${card.source}>`,
  ];
};

const page = (card: RuleCard): GeneratedFile => ({
  path: `docs/rules/${card.id}.md`,
  text: `${[MARK, `# ${card.id}`, ...LANGUAGES.flatMap((each) => inLanguage(card, each))].join('\n\n')}\n`,
});

const row = ({ id, severity, summary }: RuleCard): string =>
  `| [${id}](${id}.md) | ${severity} | ${summary.en} | ${summary.zh} |`;

const list = (): GeneratedFile => {
  const head = ['| rule | severity | summary | 说明 |', '|---|---|---|---|'];
  const table = [...head, ...CARDS.map(row)].join('\n');
  return { path: 'docs/rules/README.md', text: `${[MARK, '# Rules', table].join('\n\n')}\n` };
};

/** A page for each rule, in both languages, and the list of them all. */
export const rulePages = (): readonly GeneratedFile[] => [list(), ...CARDS.map(page)];
