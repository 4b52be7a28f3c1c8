import type { Text } from '../../language/text.ts';
import { say } from '../../language/text.ts';
import { addCheckOptions, type CheckOptions, wishesOf } from '../check-options.ts';
import { addStageOption, type ConfigurationOptions } from '../options.ts';
import type { CommandModule } from '../run.ts';

const SUMMARY: Text = { en: 'check configuration files', zh: '检查配置文件' };
const FILES: Text = {
  en: 'the files; without any, serverless.yml here (- reads standard input; with --fix, the fixed text goes to standard output and the report to standard error)',
  zh: '要检查的文件；省略时检查当前目录的 serverless.yml（- 表示标准输入；与 --fix 一起使用时，修复后的文本输出到标准输出，报告输出到标准错误）',
};

/** More than a configuration may have; whatever comes behind is not waited for. */
const MOST_INPUT_BYTES = 2 * 1024 * 1024;

export const validateCommand: CommandModule = (program, { language, open }) => {
  const command = program
    .command('validate')
    .summary(say(SUMMARY, language))
    .description(say(SUMMARY, language))
    .argument('[files...]', say(FILES, language));
  addCheckOptions(addStageOption(command, language), language).action(
    async (files: string[], options: Pick<ConfigurationOptions, 'stage'> & CheckOptions, self) => {
      const readsInput = files.includes('-');
      const wishes = wishesOf(options);
      const isFilter = readsInput && wishes.fix !== undefined && !wishes.isDryRun;
      const run = open(self, { isOutputTaken: isFilter });
      const standardInput = readsInput
        ? await run.terminal.readAll(MOST_INPUT_BYTES, run.signal)
        : undefined;
      if (run.signal.aborted) return run.finish('interrupted');
      const { validate } = await import('../../operations/validate.ts');
      const { stage } = options;
      const tellFixed = (text: string) => run.terminal.write(text);
      run.finish(validate({ files, stage, standardInput, tellFixed, ...wishes }, run));
    },
  );
};
