import { Argument, Option } from 'commander';
import { type Sentence, say, type Text } from '../../language/text.ts';
import { TEMPLATE_NAMES, type TemplateName } from '../../operations/init/template-names.ts';
import type { CommandModule } from '../run.ts';
import { UsageProblem } from '../usage-problem.ts';

const SUMMARY: Text = {
  en: 'write a project that works into this folder',
  zh: '在当前目录生成可运行的项目',
};
const TEMPLATE: Text = { en: 'what it begins as', zh: '项目模板' };
const NAME: Text = {
  en: "the function's name (default: that of the folder)",
  zh: '函数名称（默认取自目录名）',
};
const YES: Text = {
  en: 'take what is usual instead of asking',
  zh: '不询问，采用默认值',
};
const TWO_TEMPLATES: Text = {
  en: 'Two templates are named: {one} and {other}.',
  zh: '指定了两个模板：{one} 和 {other}。',
};
const EXAMPLES: Text = {
  en: `
Examples:
  scf-ws init                          asks which template, and for a name
  scf-ws init node --name chat         asks nothing
  scf-ws init --template python --yes

Nothing is overwritten: where a file is in the way, none is written (status 2).
`,
  zh: `
示例：
  scf-ws init                          询问模板和名称
  scf-ws init node --name chat         不再询问
  scf-ws init --template python --yes

不会覆盖任何文件：如有同名文件，则不写入任何内容（状态码 2）。
`,
};

interface Options {
  readonly template?: TemplateName;
  readonly name?: string;
  readonly yes?: boolean;
}

export const initCommand: CommandModule = (program, { language, open }) => {
  program
    .command('init')
    .summary(say(SUMMARY, language))
    .description(say(SUMMARY, language))
    .addArgument(new Argument('[template]', say(TEMPLATE, language)).choices(TEMPLATE_NAMES))
    .addOption(new Option('--template <name>', say(TEMPLATE, language)).choices(TEMPLATE_NAMES))
    .option('--name <name>', say(NAME, language))
    .option('--yes', say(YES, language))
    .addHelpText('after', say(EXAMPLES, language))
    .action(async (named: TemplateName | undefined, options: Options, self) => {
      const { template = named, name, yes = false } = options;
      if (named && template && named !== template) {
        throw new UsageProblem(TWO_TEMPLATES, { one: named, other: template });
      }
      const run = open(self);
      const ask = run.terminal.interactive
        ? (question: Sentence) => run.terminal.ask(say(question, language))
        : undefined;
      const { init } = await import('../../operations/init/init.ts');
      run.finish(await init({ template, name, yes, ask }, run));
    });
};
