import { say, type Text } from '../../language/text.ts';
import { addChangingOptions, type ChangingOptions } from '../options.ts';
import type { CommandModule } from '../run.ts';
import { FILE, YES } from '../words.ts';

const SUMMARY: Text = { en: 'remove what the file describes', zh: '删除配置文件描述的资源' };

const EXAMPLES: Text = {
  en: `
Examples:
  scf-ws remove                  asks before anything goes
  scf-ws remove --target local   from the local target
`,
  zh: `
示例：
  scf-ws remove                  删除前会询问
  scf-ws remove --target local   从本地目标删除
`,
};

interface Options extends ChangingOptions {
  readonly yes?: boolean;
}

export const removeCommand: CommandModule = (program, { language, open }) => {
  const command = program
    .command('remove')
    .summary(say(SUMMARY, language))
    .description(say(SUMMARY, language))
    .addHelpText('after', say(EXAMPLES, language))
    .argument('[file]', say(FILE, language))
    .option('--yes', say(YES, language));
  addChangingOptions(command, language).action(
    async (
      file: string | undefined,
      { stage, region, target, yes, wait = false }: Options,
      self,
    ) => {
      const run = open(self);
      const approvals = { allowReplace: false, yes: yes ?? false, ask: run.approve };
      const { remove } = await import('../../operations/remove.ts');
      run.finish(await remove({ file, stage, region, target, wait, approvals }, run));
    },
  );
};
