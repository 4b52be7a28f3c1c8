import type { Answer, CommandNode, CommandTree, OptionNode } from './command-tree.ts';

/** One line for each thing that can be completed: fish puts them together. */
export const fishScript = ({ options, commands }: CommandTree): string =>
  [
    '# fish completion of scf-ws. For all shells to come:',
    '#   scf-ws completion fish > ~/.config/fish/completions/scf-ws.fish',
    'complete -c scf-ws -f',
    ...options.map((option) => line([], optionWords(option))),
    ...commands.flatMap(commandLines),
    '',
  ].join('\n');

const commandLines = ({ names, summary, options, argument }: CommandNode): readonly string[] => {
  const inside = ['-n', quoted(`__fish_seen_subcommand_from ${names.join(' ')}`)];
  const [name = ''] = names;
  return [
    line(['-n', '__fish_use_subcommand'], ['-a', name, '-d', quoted(summary)]),
    ...options.map((option) => line(inside, optionWords(option))),
    ...(argument && argument.kind !== 'anything' ? [line(inside, valueWords(argument))] : []),
  ];
};

const line = (condition: readonly string[], words: readonly string[]): string =>
  ['complete', '-c', 'scf-ws', ...condition, ...words].join(' ');

const optionWords = ({ flags, summary, value }: OptionNode): readonly string[] => [
  ...flags.flatMap((flag) =>
    flag.startsWith('--') ? ['-l', flag.slice(2)] : ['-s', flag.slice(1)],
  ),
  ...(value ? [value.kind === 'files' ? '-r' : '-x', ...valueWords(value)] : []),
  '-d',
  quoted(summary),
];

const valueWords = (value: Answer): readonly string[] => {
  switch (value.kind) {
    case 'words':
      return ['-a', quoted(value.words.join(' '))];
    case 'known':
      return ['-a', quoted(`(scf-ws __complete ${value.sort} 2>/dev/null)`)];
    case 'files':
      return ['-F'];
    case 'anything':
      return [];
  }
};

const quoted = (words: string): string => `'${words.replace(/[\\']/g, '\\$&')}'`;
