import { say, type Text } from '../../language/text.ts';
import { addLiveOptions, type LiveOptions } from '../options.ts';
import type { CommandModule } from '../run.ts';
import { FILE, FUNCTION } from '../words.ts';

const SUMMARY: Text = {
  en: 'list the published versions, and the traffic that each one gets',
  zh: '列出已发布的版本及其流量占比',
};
const EXAMPLES: Text = {
  en: '\nExamples:\n  scf-ws versions\n  scf-ws versions --function chat --json\n',
  zh: '\n示例：\n  scf-ws versions\n  scf-ws versions --function chat --json\n',
};

interface Options extends LiveOptions {
  readonly function?: string;
}

export const versionsCommand: CommandModule = (program, { language, open }) => {
  const command = program
    .command('versions')
    .summary(say(SUMMARY, language))
    .description(say(SUMMARY, language))
    .argument('[file]', say(FILE, language))
    .option('--function <name>', say(FUNCTION, language))
    .addHelpText('after', say(EXAMPLES, language));
  addLiveOptions(command, language).action(
    async (file: string | undefined, options: Options, self) => {
      const run = open(self);
      const { stage, region, target, function: functionName } = options;
      const { versions } = await import('../../operations/versions.ts');
      run.finish(await versions({ file, stage, region, target, functionName }, run));
    },
  );
};
