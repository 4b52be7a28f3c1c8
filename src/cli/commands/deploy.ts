import { type Sentence, say, type Text } from '../../language/text.ts';
import { addChangingOptions, type ChangingOptions } from '../options.ts';
import { addPublishOptions, type PublishOptions, publicationOf } from '../publish-options.ts';
import type { CommandModule } from '../run.ts';
import { ALLOW_REPLACE, DETAILED_EXITCODE, FILE, PRUNE, YES } from '../words.ts';

const SUMMARY: Text = { en: 'make live what the file says', zh: '按配置文件部署' };
const DRY_RUN: Text = {
  en: 'rehearse it on a copy of the local target; nothing is sent to the cloud',
  zh: '在本地目标的副本上演练，不向云端发送任何请求',
};
const PLAN: Text = {
  en: 'do what a saved plan says, unless something changed since (status 6)',
  zh: '按保存的计划部署；计划生成后如有变化则拒绝执行（状态码 6）',
};
const EXAMPLES: Text = {
  en: `
Examples:
  scf-ws deploy --dry-run
  scf-ws deploy --publish --traffic 10%   one connection in ten gets the new version
  scf-ws deploy --publish                 all of them do
  scf-ws rollback                         none of them do any more
`,
  zh: `
示例：
  scf-ws deploy --dry-run
  scf-ws deploy --publish --traffic 10%   10% 的新连接使用新版本
  scf-ws deploy --publish                 全部新连接使用新版本
  scf-ws rollback                         回退到之前的版本
`,
};

interface Options extends ChangingOptions, PublishOptions {
  readonly dryRun?: boolean;
  readonly plan?: string;
  readonly yes?: boolean;
  readonly allowReplace?: boolean;
  readonly detailedExitcode?: boolean;
  readonly prune?: boolean;
}

export const deployCommand: CommandModule = (program, { language, open }) => {
  const command = program
    .command('deploy')
    .summary(say(SUMMARY, language))
    .description(say(SUMMARY, language))
    .argument('[file]', say(FILE, language))
    .option('--dry-run', say(DRY_RUN, language))
    .option('--plan <file>', say(PLAN, language))
    .option('--yes', say(YES, language))
    .option('--allow-replace', say(ALLOW_REPLACE, language))
    .option('--prune', say(PRUNE, language))
    .option('--detailed-exitcode', say(DETAILED_EXITCODE, language))
    .addHelpText('after', say(EXAMPLES, language));
  addPublishOptions(command, language);
  addChangingOptions(command, language).action(
    async (file: string | undefined, options: Options, self) => {
      const run = open(self);
      const { stage, region, target } = options;
      const { dryRun = false, detailedExitcode = false, prune = false } = options;
      const { yes = false, allowReplace = false } = options;
      // Nothing is lost in a rehearsal, so nobody is asked: it tells what a deploy would ask.
      const ask = async (question: Sentence) => !dryRun && run.approve(question);
      const publication = publicationOf(options);
      const approvals = { allowReplace, yes, ask };
      const choice = { file, stage, region, target, wait: options.wait ?? false };
      const { deploy } = await import('../../operations/deploy.ts');
      const asked = { dryRun, approvals, detailedExitcode, prune, plan: options.plan };
      const wish = { ...choice, ...asked, ...(publication && { publication }) };
      run.finish(await deploy(wish, run));
    },
  );
};
