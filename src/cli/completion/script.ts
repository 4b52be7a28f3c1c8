import type { Command } from 'commander';
import { bashScript } from './bash.ts';
import { type CommandTree, commandTreeOf } from './command-tree.ts';
import { fishScript } from './fish.ts';
import { powershellScript } from './powershell.ts';
import type { Shell } from './shells.ts';
import { zshScript } from './zsh.ts';

const SCRIPTS: Record<Shell, (tree: CommandTree) => string> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
};

/** What a shell has to be told to complete the command lines of this program. */
export const completionScript = (shell: Shell, program: Command): string =>
  SCRIPTS[shell](commandTreeOf(program));
