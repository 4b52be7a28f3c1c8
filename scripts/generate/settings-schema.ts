import type { RuleCard } from '../../src/diagnostics/rule-card.ts';
import type { Text } from '../../src/language/text.ts';
import { CARDS } from '../../src/rules/cards.ts';
import { FAIL_ON, LEVELS, mayHave } from '../../src/rules/policy.ts';

/** Both languages, as in the schemas of the dialects. */
const described = ({ en, zh }: Text) => ({ description: `${en}\n${zh}` });

const EXTENSIONS = { patternProperties: { '^x-': {} }, additionalProperties: false } as const;

/** A rule that must not be silenced takes fewer levels. */
const levelOf = (card: RuleCard) => ({
  ...described(card.summary),
  enum: LEVELS.filter((level) => mayHave(card, level)),
});

const groups = [...new Set([...CARDS.keys()].map((id) => `${id.split('/')[0]}/*`))];

const groupLevel = (group: string) => ({
  ...described({
    en: `All rules ${group} but those that cannot be silenced.`,
    zh: `${group} 中的所有规则，不可忽略的规则除外。`,
  }),
  enum: LEVELS,
});

const RULES = {
  type: ['object', 'null'],
  ...described({ en: 'The level of a rule or a group.', zh: '规则或规则组的级别。' }),
  properties: Object.fromEntries([
    ...[...CARDS.values()].map((card) => [card.id, levelOf(card)] as const),
    ...groups.map((group) => [group, groupLevel(group)] as const),
  ]),
  additionalProperties: false,
} as const;

const FILES = {
  type: ['string', 'array', 'null'],
  items: { type: ['string', 'null'] },
  ...described({
    en: 'Files, relative to the settings; a name without a slash is one in any folder.',
    zh: '文件路径，相对于设置文件；不含斜杠的名称匹配任意目录。',
  }),
} as const;

const OVERRIDES = {
  type: ['array', 'null'],
  ...described({ en: 'Other levels for some files.', zh: '针对部分文件的级别。' }),
  items: {
    type: 'object',
    properties: { files: FILES, rules: RULES },
    required: ['files'],
    ...EXTENSIONS,
  },
} as const;

/** What `.scf-ws.yml` may say, for editors. The settings reader is what counts; a test compares them. */
export const SETTINGS_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: '.scf-ws.yml',
  type: 'object',
  ...described({ en: 'How strict scf-ws is.', zh: 'scf-ws 检查的严格程度。' }),
  properties: {
    rules: RULES,
    failOn: {
      enum: FAIL_ON,
      ...described({
        en: 'The least severity that makes a check fail.',
        zh: '达到该级别的问题会使检查失败。',
      }),
      default: 'error',
    },
    maxWarnings: {
      type: 'integer',
      minimum: 0,
      ...described({
        en: 'A check fails where there are more warnings than this.',
        zh: '警告数超过该值时检查失败。',
      }),
    },
    baseline: {
      type: ['string', 'null'],
      ...described({
        en: 'The file of known findings, relative to the settings.',
        zh: '基线文件，路径相对于设置文件。',
      }),
    },
    overrides: OVERRIDES,
  },
  ...EXTENSIONS,
} as const;
