import { InvalidArgumentError } from 'commander';
import { type Language, say, type Text } from '../../language/text.ts';
import { addLiveOptions, integerBetween, type LiveOptions } from '../options.ts';
import type { CommandModule } from '../run.ts';
import { FILE, FUNCTION } from '../words.ts';

const SUMMARY: Text = {
  en: 'what functions and the platform have logged',
  zh: '查看函数和平台的日志',
};
const FOLLOW: Text = {
  en: 'go on with what comes, until Ctrl-C',
  zh: '持续输出新日志，按 Ctrl-C 结束',
};
const REQUEST_ID: Text = {
  en: 'of one connection: its request id, or how it begins',
  zh: '只看某个连接：其 RequestId 或前缀',
};
const SINCE: Text = {
  en: 'how far back: 30s, 10m, 2h, 1d (default: all that is kept here; an hour in the cloud)',
  zh: '起始时间距今多久：30s、10m、2h、1d（默认：本地为全部，云端为一小时）',
};
const LIMIT: Text = { en: 'the last lines, at most', zh: '最多输出最后多少行' };
const NOT_A_TIME: Text = {
  en: 'A number with its unit is needed: 30s, 10m, 2h or 1d.',
  zh: '需要带单位的数字：30s、10m、2h 或 1d。',
};
const NOT_AN_ID: Text = {
  en: 'A request id is needed, or at least its first four characters: digits, a to f, and hyphens.',
  zh: '需要 RequestId 或至少前四个字符：由数字、a 至 f 和连字符组成。',
};
const EXAMPLES: Text = {
  en: `
Examples:
  scf-ws logs                                    the last lines of all functions
  scf-ws logs chat --follow                      and what comes, until Ctrl-C
  scf-ws logs chat --since 10m --request-id 3f2a
  scf-ws logs --target local --json
`,
  zh: `
示例：
  scf-ws logs                                    所有函数的最近日志
  scf-ws logs chat --follow                      持续输出新日志，按 Ctrl-C 结束
  scf-ws logs chat --since 10m --request-id 3f2a
  scf-ws logs --target local --json
`,
};

const MOST_LINES = 10_000;
const USUAL_LINES = 1000;
const MILLISECONDS: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

const duration =
  (language: Language) =>
  (text: string): number => {
    const [, amount, unit = ''] = /^(\d{1,6})([smhd])$/.exec(text.trim()) ?? [];
    const factor = MILLISECONDS[unit];
    if (factor !== undefined) return Number(amount) * factor;
    throw new InvalidArgumentError(say(NOT_A_TIME, language));
  };

const requestIdIn =
  (language: Language) =>
  (text: string): string => {
    if (/^[\da-f][\da-f-]{3,35}$/i.test(text)) return text.toLowerCase();
    throw new InvalidArgumentError(say(NOT_AN_ID, language));
  };

interface Options extends LiveOptions {
  readonly file?: string;
  readonly follow?: boolean;
  readonly requestId?: string;
  readonly since?: number;
  readonly limit: number;
}

export const logsCommand: CommandModule = (program, { language, open }) => {
  const command = program
    .command('logs')
    .summary(say(SUMMARY, language))
    .description(say(SUMMARY, language))
    .argument('[function]', say(FUNCTION, language))
    .option('--file <file>', say(FILE, language))
    .option('--follow', say(FOLLOW, language))
    .option('--request-id <id>', say(REQUEST_ID, language), requestIdIn(language))
    .option('--since <time>', say(SINCE, language), duration(language))
    .option(
      '--limit <number>',
      say(LIMIT, language),
      integerBetween(1, MOST_LINES, language),
      USUAL_LINES,
    )
    .addHelpText('after', say(EXAMPLES, language));
  addLiveOptions(command, language).action(
    async (functionName: string | undefined, options: Options, self) => {
      const { file, stage, region, target, follow = false, requestId, limit } = options;
      const run = open(self, follow ? { json: 'lines' } : {});
      const since = options.since === undefined ? undefined : run.host.clock.now() - options.since;
      const choice = { file, stage, region, target, functionName };
      const { logs } = await import('../../operations/logs/logs.ts');
      run.finish(await logs({ ...choice, follow, requestId, since, limit }, run));
    },
  );
};
