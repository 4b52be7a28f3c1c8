import type { Text } from '../../language/text.ts';
import { say } from '../../language/text.ts';
import { addCheckOptions, type CheckOptions, wishesOf } from '../check-options.ts';
import { addConfigurationOptions, type ConfigurationOptions } from '../options.ts';
import type { CommandModule } from '../run.ts';

const SUMMARY: Text = { en: 'check configuration files', zh: '检查配置文件' };
const FILES: Text = {
  en: 'the files; without any, serverless.yml here (- reads standard input)',
  zh: '要检查的文件；省略时检查当前目录的 serverless.yml（- 表示标准输入）',
};

export const validateCommand: CommandModule = (program, { language, open }) => {
  const command = program
    .command('validate')
    .summary(say(SUMMARY, language))
    .description(say(SUMMARY, language))
    .argument('[files...]', say(FILES, language));
  addCheckOptions(addConfigurationOptions(command, language), language).action(
    async (files: string[], options: ConfigurationOptions & CheckOptions, self) => {
      const { stage, region } = options;
      const run = open(self);
      const standardInput = files.includes('-') ? await run.terminal.readAll() : undefined;
      const { validate } = await import('../../operations/validate.ts');
      run.finish(
        await validate({ files, stage, region, standardInput, ...wishesOf(options) }, run),
      );
    },
  );
};
