import type { Severity } from '../../src/diagnostics/diagnostic.ts';
import { type Confidence, howToSilence, type RuleCard } from '../../src/diagnostics/rule-card.ts';
import { LANGUAGES, type Language, say } from '../../src/language/text.ts';
import { RULE_CARDS } from '../../src/operations/check/rule-cards.ts';
import { outputOfBad } from './bad-output.ts';
import { type GeneratedFile, MARK } from './generated-file.ts';

const HEADINGS = {
  en: {
    why: 'Why',
    bad: 'Wrong',
    output: 'What scf-ws says of it',
    good: 'Right',
    dispute: 'Where sources disagree',
    source: 'Source',
    silence: 'How to silence it',
    live: 'Checked by `plan`, `deploy`, `remove` and `validate --live`: it needs to know what is deployed.',
    quota:
      "Where a target is asked, the account's own quotas count (GetAccount); otherwise the documented ones.",
    confidence: 'Confidence',
  },
  zh: {
    why: '原因',
    bad: '错误示例',
    output: 'scf-ws 的输出',
    good: '正确示例',
    dispute: '文档分歧',
    source: '文档来源',
    silence: '如何忽略',
    live: '由 `plan`、`deploy`、`remove` 和 `validate --live` 检查：需要读取线上状态。',
    quota: '访问目标时以账号的实际配额（GetAccount）为准，否则以文档中的配额为准。',
    confidence: '可信程度',
  },
} as const;

const SEVERITIES: Record<Severity, Record<Language, string>> = {
  error: { en: 'Error.', zh: '错误：' },
  warning: { en: 'Warning.', zh: '警告：' },
  info: { en: 'Info.', zh: '提示：' },
};

const TITLES: Record<Language, string> = { en: 'English', zh: '中文' };

const yaml = (text: string): string => `\`\`\`yaml\n${text.trim()}\n\`\`\``;

const LEVELS: Record<Confidence['level'], Record<Language, string>> = {
  documented: { en: 'Documented', zh: '有文档依据' },
  observed: { en: 'Observed', zh: '实际观察' },
  inferred: { en: 'Inferred', zh: '由其他事实推断' },
  disputed: { en: 'Disputed', zh: '各来源说法不一' },
};

const confidence = ({ confidence: how }: RuleCard, language: Language): readonly string[] => {
  if (!how) return [];
  const said = how.saidBy.map((name) => (name.startsWith('https:') ? `<${name}>` : `\`${name}\``));
  const heading = HEADINGS[language].confidence;
  return [`### ${heading}`, `${LEVELS[how.level][language]}: ${said.join(', ')}`];
};

const inLanguage = (card: RuleCard, language: Language): readonly string[] => {
  const heading = HEADINGS[language];
  const output = outputOfBad(card, language);
  return [
    `## ${TITLES[language]}`,
    `**${SEVERITIES[card.severity][language]}** ${card.summary[language]}`,
    ...(card.scope ? [heading[card.scope]] : []),
    `### ${heading.why}`,
    card.why[language],
    `### ${heading.bad}`,
    yaml(card.bad),
    ...(output ? [`### ${heading.output}`, `\`\`\`text\n${output}\n\`\`\``] : []),
    `### ${heading.good}`,
    yaml(card.good),
    ...(card.dispute ? [`### ${heading.dispute}`, card.dispute[language]] : []),
    `### ${heading.source}`,
    `<${card.source}>`,
    `### ${heading.silence}`,
    say(howToSilence(card), language),
    ...confidence(card, language),
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
  const table = [...head, ...RULE_CARDS.map(row)].join('\n');
  return { path: 'docs/rules/README.md', text: `${[MARK, '# Rules', table].join('\n\n')}\n` };
};

/** A page for each rule, in both languages, and the list of them all. */
export const rulePages = (): readonly GeneratedFile[] => [list(), ...RULE_CARDS.map(page)];
