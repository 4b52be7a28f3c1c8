import { type Command, Option } from 'commander';
import { type Language, say, type Text } from '../language/text.ts';
import { collect, numberBetween } from './options.ts';
import { UsageProblem } from './usage-problem.ts';

/** Options about how strict a check is, and what it does about what it finds. */
export interface CheckOptions {
  readonly severity?: readonly string[];
  readonly disable?: readonly string[];
  readonly failOn?: (typeof FAIL_ON)[number];
  readonly maxWarnings?: number;
  readonly fix?: boolean;
  readonly fixUnsafe?: boolean;
  readonly dryRun?: boolean;
  readonly baseline?: string;
  readonly baselineCreate?: boolean;
}

const FAIL_ON = ['error', 'warning', 'info', 'never'] as const;

const WORDS = {
  severity: {
    en: 'the level of a rule or a group (ws/*): off, info, warning, error; may be repeated',
    zh: '设置规则或规则组（ws/*）的级别：off、info、warning、error，可重复指定',
  },
  disable: { en: 'do not run a rule; may be repeated', zh: '不运行某条规则，可重复指定' },
  failOn: {
    en: 'the least severity that makes the check fail (default: error)',
    zh: '达到该级别的问题会使检查失败（默认 error）',
  },
  maxWarnings: {
    en: 'fail where there are more warnings than this',
    zh: '警告数超过该值时检查失败',
  },
  fix: { en: 'fix what can surely be fixed', zh: '修复可以确定修复方式的问题' },
  fixUnsafe: {
    en: 'fix also what has to be guessed; look at the result',
    zh: '同时应用推测性的修复，请检查修复结果',
  },
  dryRun: {
    en: 'with --fix: print a patch, and change nothing',
    zh: '与 --fix 一起使用：只输出补丁，不修改文件',
  },
  baseline: {
    en: 'a file of known findings, which are not told again',
    zh: '基线文件，其中的已知问题不再报告',
  },
  baselineCreate: {
    en: 'write everything that is found now into the baseline (default: scf-ws-baseline.json)',
    zh: '将当前发现的问题写入基线文件（默认 scf-ws-baseline.json）',
  },
} as const satisfies Record<string, Text>;

const MOST_WARNINGS = 1_000_000;

export const addCheckOptions = (command: Command, language: Language): Command => {
  const words = (name: keyof typeof WORDS): string => say(WORDS[name], language);
  return command
    .option('--severity <rule=level>', words('severity'), collect)
    .option('--disable <rule>', words('disable'), collect)
    .addOption(new Option('--fail-on <severity>', words('failOn')).choices(FAIL_ON))
    .option(
      '--max-warnings <count>',
      words('maxWarnings'),
      numberBetween(0, MOST_WARNINGS, language),
    )
    .option('--fix', words('fix'))
    .option('--fix-unsafe', words('fixUnsafe'))
    .option('--dry-run', words('dryRun'))
    .option('--baseline <file>', words('baseline'))
    .option('--baseline-create', words('baselineCreate'));
};

const DRY_WITHOUT_FIX: Text = {
  en: 'The option --dry-run needs --fix or --fix-unsafe: a check changes nothing anyway.',
  zh: '选项 --dry-run 需要与 --fix 或 --fix-unsafe 一起使用：检查本身不会修改任何文件。',
};

/** The same, as the operation takes them. */
export const wishesOf = (options: CheckOptions) => {
  const { fix, fixUnsafe, dryRun, baselineCreate } = options;
  if (dryRun && !fix && !fixUnsafe) throw new UsageProblem(DRY_WITHOUT_FIX);
  const safe = fix ? ('safe' as const) : undefined;
  return {
    severities: options.severity ?? [],
    disabled: options.disable ?? [],
    failOn: options.failOn,
    maxWarnings: options.maxWarnings,
    fix: fixUnsafe ? ('unsafe' as const) : safe,
    isDryRun: dryRun ?? false,
    baseline: options.baseline,
    isBaselineNew: baselineCreate ?? false,
  };
};
