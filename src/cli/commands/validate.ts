import { say, type Text } from '../../language/text.ts';
import type { ValidateRequest } from '../../operations/check/validate.ts';
import type { Ending } from '../../operations/ending.ts';
import { addCheckOptions, type CheckOptions, wishesOf } from '../check-options.ts';
import { addLiveOptions, type LiveOptions } from '../options.ts';
import type { CommandModule, Run } from '../run.ts';
import { UsageProblem } from '../usage-problem.ts';

const SUMMARY: Text = { en: 'check configuration files', zh: '检查配置文件' };
const FILES: Text = {
  en: 'the files; without any, serverless.yml here (- reads standard input; with --fix, the fixed text goes to standard output and the report to standard error)',
  zh: '要检查的文件；省略时检查当前目录的 serverless.yml（- 表示标准输入；与 --fix 一起使用时，修复后的文本输出到标准输出，报告输出到标准错误）',
};

const LIVE: Text = {
  en: 'compare with what is live too, without planning',
  zh: '同时与线上状态比较，不生成变更计划',
};
const LIVE_AND_FIX: Text = {
  en: 'The option --live only looks: fix the files first, without it.',
  zh: '选项 --live 只做检查：请先不带该选项修复文件。',
};
const NEEDS_LIVE: Text = {
  en: 'The option --{option} needs --live: a check of files alone asks no target.',
  zh: '选项 --{option} 需要与 --live 一起使用：仅检查文件时不会访问任何目标。',
};
/** Options that say which live state is meant. */
const OF_TARGETS = ['target', 'region', 'profile', 'endpoint', 'bucket'] as const;
const EXAMPLES: Text = {
  en: "\nExamples:\n  scf-ws validate '**/serverless.yml'\n  scf-ws validate --fix --dry-run\n  scf-ws validate --live\n",
  zh: "\n示例：\n  scf-ws validate '**/serverless.yml'\n  scf-ws validate --fix --dry-run\n  scf-ws validate --live\n",
};

interface Options extends LiveOptions, CheckOptions {
  readonly live?: boolean;
}

/** More than a configuration may have; whatever comes behind is not waited for. */
const MOST_INPUT_BYTES = 2 * 1024 * 1024;

export const validateCommand: CommandModule = (program, { language, open }) => {
  const command = program
    .command('validate')
    .summary(say(SUMMARY, language))
    .description(say(SUMMARY, language))
    .argument('[files...]', say(FILES, language))
    .addHelpText('after', say(EXAMPLES, language));
  addCheckOptions(command, language).option('--live', say(LIVE, language));
  addLiveOptions(command, language).action(async (files: string[], options: Options, self) => {
    const readsInput = files.includes('-');
    const wishes = wishesOf(options);
    refuseMixing(options);
    const isFilter = readsInput && wishes.fix !== undefined && !wishes.isDryRun;
    const run = open(self, { isOutputTaken: isFilter });
    const standardInput = readsInput
      ? await run.terminal.readAll(MOST_INPUT_BYTES, run.signal)
      : undefined;
    if (run.signal.aborted) return run.finish('interrupted');
    const { stage } = options;
    run.finish(await check({ files, stage, standardInput, ...wishes }, options, run));
  });
};

const refuseMixing = (options: Options): void => {
  const { live, fix, fixUnsafe } = options;
  if (live && (fix || fixUnsafe)) throw new UsageProblem(LIVE_AND_FIX);
  const option = OF_TARGETS.find((name) => options[name] !== undefined);
  if (!live && option) throw new UsageProblem(NEEDS_LIVE, { option });
};

const check = async (
  request: ValidateRequest,
  { live, target, region }: Options,
  run: Run,
): Promise<Ending> => {
  if (live) {
    const { validateLive } = await import('../../operations/check/validate-live.ts');
    return validateLive({ ...request, target, region }, run);
  }
  const { validate } = await import('../../operations/check/validate.ts');
  return validate({ ...request, tellFixed: (text) => run.terminal.write(text) }, run);
};
