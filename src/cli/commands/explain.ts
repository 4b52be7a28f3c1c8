import { say, type Text } from '../../language/text.ts';
import type { CommandModule } from '../run.ts';

const SUMMARY: Text = {
  en: 'explain a rule, a function status code or an API error code',
  zh: '解释规则、函数状态码或 API 错误码',
};
const CODE: Text = {
  en: 'ws/idle-timeout-range, 455, ResourceInUse.Function, …; without one, all rules are listed',
  zh: '例如 ws/idle-timeout-range、455、ResourceInUse.Function；省略时列出所有规则',
};

const EXAMPLES: Text = {
  en: `
Examples:
  scf-ws explain                            all rules
  scf-ws explain ws/idle-timeout-unset      a rule
  scf-ws explain 455                        a function status code
  scf-ws explain ResourceInUse.Function     an API error code
`,
  zh: `
示例：
  scf-ws explain                            列出所有规则
  scf-ws explain ws/idle-timeout-unset      解释规则
  scf-ws explain 455                        解释函数状态码
  scf-ws explain ResourceInUse.Function     解释 API 错误码
`,
};

export const explainCommand: CommandModule = (program, { language, open }) => {
  program
    .command('explain')
    .summary(say(SUMMARY, language))
    .description(say(SUMMARY, language))
    .addHelpText('after', say(EXAMPLES, language))
    .argument('[code]', say(CODE, language))
    .action(async (code: string | undefined, _options: object, self) => {
      const run = open(self);
      const { explain } = await import('../../operations/check/explain.ts');
      run.finish(await explain(code, run));
    });
};
