import { say, type Text } from '../../language/text.ts';
import { DEFAULTS } from '../../platform/defaults.ts';
import { addChangingOptions, type ChangingOptions } from '../options.ts';
import type { CommandModule } from '../run.ts';
import { ALIAS, FILE, FUNCTION, YES } from '../words.ts';

const SUMMARY: Text = {
  en: 'lead new connections back to an older version',
  zh: '将新连接回退到旧版本',
};
const VERSION: Text = {
  en: 'the number of the version (default: the end of a canary, else the one before)',
  zh: '版本号（默认结束灰度；没有灰度时为前一个版本）',
};
const EXAMPLES: Text = {
  en: `
Examples:
  scf-ws rollback             end a canary, or go back by one version
  scf-ws rollback 3 --yes     go back to version 3, and do not ask
`,
  zh: `
示例：
  scf-ws rollback             结束灰度，或回退一个版本
  scf-ws rollback 3 --yes     回退到版本 3，不再询问
`,
};

interface Options extends ChangingOptions {
  readonly file?: string;
  readonly function?: string;
  readonly alias?: string;
  readonly yes?: boolean;
}

export const rollbackCommand: CommandModule = (program, { language, open }) => {
  const command = program
    .command('rollback')
    .summary(say(SUMMARY, language))
    .description(say(SUMMARY, language))
    .argument('[version]', say(VERSION, language))
    .option('--file <file>', say(FILE, language))
    .option('--function <name>', say(FUNCTION, language))
    .option('--alias <name>', say(ALIAS, language))
    .option('--yes', say(YES, language))
    .addHelpText('after', say(EXAMPLES, language));
  addChangingOptions(command, language).action(
    async (version: string | undefined, options: Options, self) => {
      const run = open(self);
      const { file, stage, region, target, yes } = options;
      const { function: functionName, alias = DEFAULTS.qualifier } = options;
      const approvals = { yes: yes ?? false, ask: run.approve };
      const { rollback } = await import('../../operations/rollback.ts');
      const choice = { file, stage, region, target, functionName, wait: options.wait ?? false };
      run.finish(await rollback({ ...choice, version, alias, approvals }, run));
    },
  );
};
