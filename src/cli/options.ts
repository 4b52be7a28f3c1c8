import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Language, say, sentence, type Text } from '../language/text.ts';
import { REPORTER_NAMES } from '../reporters/index.ts';

/** Options that mean the same for every command. */
export interface CommonOptions {
  readonly reporter?: readonly string[];
  readonly json?: boolean;
  readonly lang?: Language;
  readonly color: 'auto' | 'always' | 'never';
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly envFile?: string;
  /** Seconds. */
  readonly timeout?: number;
}

/** Options of the commands that read a configuration. */
export interface ConfigurationOptions {
  readonly stage?: string;
  readonly region?: string;
}

/** Options of the commands that make changes. */
export interface WaitingOptions {
  readonly wait?: boolean;
}

/** Options of the commands that need a target. */
export interface TargetOption {
  readonly target?: 'local' | 'cloud';
  readonly profile?: string;
  readonly endpoint?: string;
  readonly bucket?: string;
}

const REPORTER: Text = {
  en: 'how to tell it, and where to; may be given more than once ({names})',
  zh: '输出格式和输出文件，可重复指定（{names}）',
};
const JSON_OUT: Text = { en: 'the same as --reporter json', zh: '等同于 --reporter json' };
const LANG: Text = {
  en: 'the language of messages (default: from the locale)',
  zh: '提示信息的语言（默认取自系统区域设置）',
};
const COLOR: Text = { en: 'colours', zh: '是否使用颜色' };
const QUIET: Text = { en: 'results and problems only', zh: '仅输出结果和问题' };
const VERBOSE: Text = { en: 'every call too', zh: '同时输出每次 API 调用' };
const ENV_FILE: Text = {
  en: 'a file of environment variables to add (NAME=value a line)',
  zh: '附加的环境变量文件（每行一个 NAME=value）',
};
const STAGE: Text = {
  en: 'the stage, instead of the one in the file',
  zh: '部署阶段，覆盖文件中的设置',
};
const REGION: Text = {
  en: 'the region, instead of the one in the file',
  zh: '地域，覆盖文件中的设置',
};
export const REGION_USED: Text = {
  en: 'the region to ask in',
  zh: '要访问的地域',
};
const TARGET: Text = {
  en: 'where to (default: cloud where there are credentials)',
  zh: '目标（有凭证时默认为 cloud）',
};

const WAIT: Text = {
  en: 'wait for another run that changes the same, instead of giving up',
  zh: '有其他运行正在变更同一对象时等待其结束，而不是放弃',
};
const TIMEOUT: Text = {
  en: 'how long to wait at most, for a function to be ready or for another run (default: 300)',
  zh: '等待函数就绪或其他运行结束的最长时间，单位秒（默认 300）',
};
/** Seconds: an hour. */
const LONGEST_WAIT = 60 * 60;
const PROFILE: Text = {
  en: 'whose credentials: a profile of the SDKs or of tccli',
  zh: '使用哪个配置的凭证（SDK 或 tccli 的配置名）',
};
const ENDPOINT: Text = {
  en: 'where the API is (default: scf.tencentcloudapi.com)',
  zh: 'API 地址（默认 scf.tencentcloudapi.com）',
};
const BUCKET: Text = {
  en: 'the COS bucket for packages that are too large for a request (default: one of our own)',
  zh: '代码包超过请求大小上限时使用的 COS 存储桶（默认自动创建）',
};

export const addCommonOptions = (program: Command, language: Language): Command =>
  program
    .addOption(
      new Option(
        '--reporter <name[=file]>',
        say(sentence(REPORTER, { names: REPORTER_NAMES.join(', ') }), language),
      ).argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]),
    )
    .option('--json', say(JSON_OUT, language))
    .addOption(new Option('--lang <language>', say(LANG, language)).choices(['en', 'zh']))
    .addOption(
      new Option('--color <when>', say(COLOR, language))
        .choices(['auto', 'always', 'never'])
        .default('auto'),
    )
    .option('--quiet', say(QUIET, language))
    .option('--verbose', say(VERBOSE, language))
    .option('--env-file <file>', say(ENV_FILE, language));

export const addStageOption = (command: Command, language: Language): Command =>
  command.option('--stage <name>', say(STAGE, language));

export const addConfigurationOptions = (command: Command, language: Language): Command =>
  addRegionOption(addStageOption(command, language), language);

export const addRegionOption = (command: Command, language: Language): Command =>
  command.option('--region <id>', say(REGION, language));

/** Where to, and what is to be known of the cloud; the run finds the latter by itself. */
export const addTargetOption = (command: Command, language: Language): Command =>
  addCloudOptions(addTargetChoice(command, language), language).option(
    '--bucket <name>',
    say(BUCKET, language),
  );

export const addTargetChoice = (command: Command, language: Language): Command =>
  command.addOption(
    new Option('--target <name>', say(TARGET, language)).choices(['local', 'cloud']),
  );

/** Whose credentials, and where the API is. */
export const addCloudOptions = (command: Command, language: Language): Command =>
  command
    .option('--profile <name>', say(PROFILE, language))
    .option('--endpoint <address>', say(ENDPOINT, language));

const addWaitingOptions = (command: Command, language: Language): Command =>
  command
    .option('--wait', say(WAIT, language))
    .addOption(
      new Option('--timeout <seconds>', say(TIMEOUT, language)).argParser(
        integerBetween(1, LONGEST_WAIT, language),
      ),
    );

export interface LiveOptions extends ConfigurationOptions, TargetOption {}
export interface ChangingOptions extends LiveOptions, WaitingOptions {}

/** What every command takes that looks at what is live. */
export const addLiveOptions = (command: Command, language: Language): Command =>
  addTargetOption(addConfigurationOptions(command, language), language);

/** What every command takes that changes it. */
export const addChangingOptions = (command: Command, language: Language): Command =>
  addLiveOptions(addWaitingOptions(command, language), language);

const NOT_A_NUMBER: Text = {
  en: 'A number from {least} to {most} is needed.',
  zh: '需要 {least} 到 {most} 之间的数字。',
};
const NOT_AN_INTEGER: Text = {
  en: 'A whole number from {least} to {most} is needed.',
  zh: '需要 {least} 到 {most} 之间的整数。',
};

const readNumber =
  (least: number, most: number, isFine: (value: number) => boolean, complaint: Text) =>
  (language: Language) =>
  (text: string): number => {
    const value = Number(text);
    const isNumber = text.trim() !== '' && value >= least && value <= most && isFine(value);
    if (isNumber) return value;
    throw new InvalidArgumentError(say({ text: complaint, values: { least, most } }, language));
  };

/** Reads a number within bounds. */
export const numberBetween = (least: number, most: number, language: Language) =>
  readNumber(least, most, () => true, NOT_A_NUMBER)(language);

/** Reads a whole number within bounds. */
export const integerBetween = (least: number, most: number, language: Language) =>
  readNumber(least, most, Number.isInteger, NOT_AN_INTEGER)(language);

const NOT_A_SHARE: Text = {
  en: 'A share from 0% to 100% is needed, with its sign.',
  zh: '需要 0% 到 100% 之间的百分比，并带百分号。',
};

/** Reads `10%`. A bare number could mean a tenth, or all of it, or a hundredth. */
export const percentage =
  (language: Language) =>
  (text: string): number => {
    const share = Number(/^(\d+(?:\.\d+)?)%$/.exec(text.trim())?.[1] ?? Number.NaN);
    if (share <= 100) return share;
    throw new InvalidArgumentError(say(NOT_A_SHARE, language));
  };

/** The same, for each of several. */
export const collect = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];
