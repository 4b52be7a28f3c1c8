import type { Answer, CommandNode, CommandTree, OptionNode } from './command-tree.ts';

/** What stands around the list of commands; the last lines serve a sourced file and an autoloaded one. */
export const zshScript = ({ options, commands }: CommandTree): string =>
  `#compdef scf-ws
# zsh completion of scf-ws. For all shells to come, in a folder of $fpath:
#   scf-ws completion zsh > _scf-ws
_scf-ws-known() {
  local -a known
  known=(\${(f)"$(scf-ws __complete $1 2>/dev/null)"})
  compadd -a known
}

_scf-ws() {
  local curcontext="$curcontext" state line
  local -a common commands
  common=(
${options.flatMap(specsOf).map(indented).join('\n')}
  )
  commands=(
${commands.map(described).map(indented).join('\n')}
  )
  _arguments -C $common '1:command:->command' '*::argument:->rest'
  case $state in
    command) _describe command commands ;;
    rest)
      case $words[1] in
${commands.map(branch).join('\n')}
      esac
      ;;
  esac
}

if [[ $funcstack[1] == _scf-ws ]]; then
  _scf-ws "$@"
else
  compdef _scf-ws scf-ws
fi
`;

const indented = (line: string): string => `    ${line}`;

const described = ({ names, summary }: CommandNode): string =>
  quoted(`${names[0]}:${summary.replaceAll(':', '\\:')}`);

const branch = ({ names, options, argument }: CommandNode): string => {
  const rest = argument ? [quoted(`*:value:${actionOf(argument)}`)] : [];
  const specs = ['$common', ...options.flatMap(specsOf), ...rest].join(' ');
  return `        ${names.join('|')}) _arguments ${specs} ;;`;
};

const specsOf = ({ flags, summary, value }: OptionNode): readonly string[] => {
  const words = summary.replace(/[\\[\]:]/g, '\\$&');
  // The star: most options may be given more than once, and the parser says which may not.
  return flags.map((flag) =>
    quoted(value ? `*${flag}[${words}]:value:${actionOf(value)}` : `${flag}[${words}]`),
  );
};

const actionOf = (value: Answer): string => {
  switch (value.kind) {
    case 'words':
      return `(${value.words.join(' ')})`;
    case 'known':
      return `_scf-ws-known ${value.sort}`;
    case 'files':
      return '_files';
    case 'anything':
      return ' ';
  }
};

const quoted = (words: string): string => `'${words.replaceAll("'", "'\\''")}'`;
