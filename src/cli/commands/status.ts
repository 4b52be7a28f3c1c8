import { say, type Text } from '../../language/text.ts';
import { addLiveOptions, type LiveOptions } from '../options.ts';
import type { CommandModule } from '../run.ts';
import { FILE } from '../words.ts';

const SUMMARY: Text = {
  en: 'what is live of what the file describes, and where',
  zh: '显示文件所描述函数的线上状态和访问地址',
};
const EXAMPLES: Text = {
  en: '\nExamples:\n  scf-ws status\n  scf-ws status --target local --json\n',
  zh: '\n示例：\n  scf-ws status\n  scf-ws status --target local --json\n',
};

export const statusCommand: CommandModule = (program, { language, open }) => {
  const command = program
    .command('status')
    .summary(say(SUMMARY, language))
    .description(say(SUMMARY, language))
    .argument('[file]', say(FILE, language))
    .addHelpText('after', say(EXAMPLES, language));
  addLiveOptions(command, language).action(
    async (file: string | undefined, { stage, region, target }: LiveOptions, self) => {
      const run = open(self);
      const { status } = await import('../../operations/status.ts');
      run.finish(await status({ file, stage, region, target }, run));
    },
  );
};
