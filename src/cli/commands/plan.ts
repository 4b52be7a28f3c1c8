import { say, type Text } from '../../language/text.ts';
import { addLiveOptions, type LiveOptions } from '../options.ts';
import { addPublishOptions, type PublishOptions, publicationOf } from '../publish-options.ts';
import type { CommandModule } from '../run.ts';
import { ALLOW_REPLACE, DETAILED_EXITCODE, FILE, PRUNE } from '../words.ts';

const SUMMARY: Text = { en: 'show what a deploy would change', zh: '显示部署将带来的变更' };

const OUT: Text = {
  en: 'keep the plan in a file, for "deploy --plan"; it holds no secret',
  zh: '将计划保存到文件，供 "deploy --plan" 使用；其中不含敏感信息',
};

const EXAMPLES: Text = {
  en: `
Examples:
  scf-ws plan
  scf-ws plan --target local           against the local target, without an account
  scf-ws plan --detailed-exitcode      exit with 4 where there are differences
  scf-ws plan --out plan.json          for scf-ws deploy --plan plan.json
`,
  zh: `
示例：
  scf-ws plan
  scf-ws plan --target local           与本地目标比较，无需账号
  scf-ws plan --detailed-exitcode      存在差异时以状态码 4 退出
  scf-ws plan --out plan.json          保存计划，供 scf-ws deploy --plan plan.json 使用
`,
};

interface Options extends LiveOptions, PublishOptions {
  readonly detailedExitcode?: boolean;
  readonly allowReplace?: boolean;
  readonly prune?: boolean;
  readonly out?: string;
}

export const planCommand: CommandModule = (program, { language, open }) => {
  const command = program
    .command('plan')
    .alias('diff')
    .summary(say(SUMMARY, language))
    .description(say(SUMMARY, language))
    .addHelpText('after', say(EXAMPLES, language))
    .argument('[file]', say(FILE, language))
    .option('--allow-replace', say(ALLOW_REPLACE, language))
    .option('--prune', say(PRUNE, language))
    .option('--out <file>', say(OUT, language))
    .option('--detailed-exitcode', say(DETAILED_EXITCODE, language));
  addPublishOptions(command, language);
  addLiveOptions(command, language).action(
    async (file: string | undefined, options: Options, self) => {
      const publication = publicationOf(options);
      const run = open(self);
      const { stage, region, target } = options;
      const { detailedExitcode = false, allowReplace = false, prune = false } = options;
      const { plan } = await import('../../operations/plan/plan.ts');
      const choice = { file, stage, region, target, out: options.out };
      run.finish(
        await plan(
          { ...choice, detailedExitcode, allowReplace, prune, ...(publication && { publication }) },
          run,
        ),
      );
    },
  );
};
