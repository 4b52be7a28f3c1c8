import type { Answer, CommandTree, OptionNode } from './command-tree.ts';

/** Tables of what there is, and one block that looks things up in them. */
export const powershellScript = (tree: CommandTree): string =>
  `# PowerShell completion of scf-ws. For all shells to come, in the file that $PROFILE names:
#   scf-ws completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName scf-ws -ScriptBlock {
  param($typed, $tree, $position)
  $commands = @{
${tree.commands.flatMap(commandEntries).join('\n')}
  }
  $common = ${table(tree.options)}
  $elements = @($tree.CommandElements | Where-Object { $_.Extent.EndOffset -lt $position })
  $words = @($elements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  $command = $words | Where-Object { $commands.ContainsKey($_) } | Select-Object -First 1
  $before = if ($words.Count -gt 0) { $words[-1] } else { '' }
  $own = if ($command) { $commands[$command].options } else { @{} }
  $answer = if ($null -ne $own[$before]) { $own[$before] }
  elseif ($null -ne $common[$before]) { $common[$before] }
  elseif ($typed -like '-*') { @($own.Keys) + @($common.Keys) }
  elseif ($command) { $commands[$command].argument }
  else { @($commands.Keys) }
  if ($answer -is [string]) { $answer = @(scf-ws __complete $answer 2>$null) }
  $answer | Where-Object { $_ -and $_ -like "$typed*" } | Sort-Object | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;

const commandEntries = ({ names, options, argument }: CommandTree['commands'][number]) =>
  names.map(
    (name) =>
      `    ${quoted(name)} = @{ options = ${table(options)}; argument = ${argument ? value(argument) : '@()'} }`,
  );

const table = (options: readonly OptionNode[]): string => {
  const entries = options.flatMap((option) =>
    option.flags.map((flag) => `${quoted(flag)} = ${option.value ? value(option.value) : '$null'}`),
  );
  return `@{ ${entries.join('; ')} }`;
};

/** A list is offered as it is; a name is asked for; with nothing, PowerShell offers files. */
const value = (answer: Answer): string => {
  if (answer.kind === 'words') return `@(${answer.words.map(quoted).join(', ')})`;
  return answer.kind === 'known' ? quoted(answer.sort) : '@()';
};

const quoted = (words: string): string => `'${words.replaceAll("'", "''")}'`;
