import { Argument } from 'commander';
import { say, type Text } from '../../language/text.ts';
import { SHELLS, type Shell } from '../completion/shells.ts';
import type { CommandModule } from '../run.ts';

const SUMMARY: Text = {
  en: 'print a script that teaches a shell to complete commands, options, rules and names',
  zh: '输出 Shell 补全脚本，可补全命令、选项、规则和名称',
};
const SHELL: Text = { en: 'the shell', zh: 'Shell 名称' };
const EXAMPLES: Text = {
  en: `
Examples:
  scf-ws completion bash >> ~/.bashrc
  scf-ws completion zsh > "\${fpath[1]}/_scf-ws"
  scf-ws completion fish > ~/.config/fish/completions/scf-ws.fish
  scf-ws completion powershell >> $PROFILE
`,
  zh: `
示例：
  scf-ws completion bash >> ~/.bashrc
  scf-ws completion zsh > "\${fpath[1]}/_scf-ws"
  scf-ws completion fish > ~/.config/fish/completions/scf-ws.fish
  scf-ws completion powershell >> $PROFILE
`,
};

export const completionCommand: CommandModule = (program, { language, open }) => {
  program
    .command('completion')
    .summary(say(SUMMARY, language))
    .description(say(SUMMARY, language))
    .addArgument(new Argument('<shell>', say(SHELL, language)).choices(SHELLS))
    .addHelpText('after', say(EXAMPLES, language))
    .action(async (shell: Shell, _options: object, self) => {
      const run = open(self);
      const { completionScript } = await import('../completion/script.ts');
      run.terminal.write(completionScript(shell, program));
    });
};
