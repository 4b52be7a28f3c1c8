import { say, sentence, type Text } from '../../language/text.ts';
import {
  addConfigurationOptions,
  addTargetOption,
  addWaitingOptions,
  type ConfigurationOptions,
  type TargetOption,
  type WaitingOptions,
} from '../options.ts';
import type { CommandModule } from '../run.ts';
import { FILE, YES } from '../words.ts';

const SUMMARY: Text = { en: 'remove what the file describes', zh: '删除配置文件描述的资源' };
const QUESTION: Text = { en: 'Remove all of this?', zh: '确定删除以上全部资源吗？' };

interface Options extends ConfigurationOptions, TargetOption, WaitingOptions {
  readonly yes?: boolean;
}

export const removeCommand: CommandModule = (program, { language, open }) => {
  const command = program
    .command('remove')
    .summary(say(SUMMARY, language))
    .description(say(SUMMARY, language))
    .argument('[file]', say(FILE, language))
    .option('--yes', say(YES, language));
  addWaitingOptions(command, language);
  addTargetOption(addConfigurationOptions(command, language), language).action(
    async (
      file: string | undefined,
      { stage, region, target, yes, wait = false }: Options,
      self,
    ) => {
      const run = open(self);
      const approve = async () => yes || run.approve(sentence(QUESTION));
      const { remove } = await import('../../operations/remove.ts');
      run.finish(await remove({ file, stage, region, target, wait, approve }, run));
    },
  );
};
