import type { Answer, CommandTree, OptionNode } from './command-tree.ts';

/** Levels that a rule may be given, behind `--severity rule=`. */
const LEVELS = 'off info warning error';

const FRAME = `
_scf_ws_offer() {
  local line
  while IFS= read -r line; do
    [[ $line == "$1"* ]] && COMPREPLY+=("$line")
  done
}

_scf_ws_words() {
  local typed=$1
  shift
  _scf_ws_offer "$typed" < <(printf '%s\\n' "$@")
}

_scf_ws_known() {
  _scf_ws_offer "$2" < <(scf-ws __complete "$1" 2>/dev/null)
}

_scf_ws_files() {
  compopt -o filenames 2>/dev/null
  _scf_ws_offer "$1" < <(compgen -f -- "$1")
}
`;

/** Bash splits words at "=", so an option and its value may be three words. */
const READING = `
_scf_ws() {
  local at=$COMP_CWORD typed=\${COMP_WORDS[COMP_CWORD]} option command= word
  COMPREPLY=()
  if [[ $typed == = ]]; then
    typed=
  elif [[ at -gt 1 && \${COMP_WORDS[at-1]} == = ]]; then
    at=$((at - 1))
  fi
  option=\${COMP_WORDS[at-1]}
  if [[ at -gt 2 && ( at -lt COMP_CWORD || \${COMP_WORDS[COMP_CWORD]} == = ) && $option != -* ]]; then
    [[ \${COMP_WORDS[at-2]} == --severity ]] && _scf_ws_words "$typed" ${LEVELS}
    return
  fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
      NAMES) command=$word; break ;;
    esac
  done
`;

const script = (tree: CommandTree): readonly string[] => [
  '# bash completion of scf-ws. For all shells to come:',
  "#   echo 'source <(scf-ws completion bash)' >> ~/.bashrc",
  FRAME.trim(),
  READING.replace('NAMES', tree.commands.flatMap(({ names }) => names).join('|')).trimEnd(),
  '  case "$command $option" in',
  ...tree.commands.flatMap(({ names, options }) =>
    options.flatMap((option) => valueCase(option, names)),
  ),
  ...tree.options.flatMap((option) => valueCase(option, undefined)),
  '  esac',
  '  if [[ $typed == -* ]]; then',
  '    case $command in',
  ...tree.commands.flatMap(({ names, options }) =>
    options.length > 0 ? `      ${names.join('|')}) ${offered(flagsOf(options))} ;;` : [],
  ),
  '    esac',
  `    ${offered(flagsOf(tree.options))}`,
  '    return',
  '  fi',
  '  case $command in',
  `    '') ${offered(tree.commands.flatMap(({ names }) => names))} ;;`,
  ...tree.commands.flatMap(({ names, argument }) =>
    argument && argument.kind !== 'anything'
      ? `    ${names.join('|')}) ${answer(argument)} ;;`
      : [],
  ),
  '  esac',
  '}',
  'complete -F _scf_ws scf-ws',
  '',
];

const valueCase = (
  { flags, value }: OptionNode,
  names: readonly string[] | undefined,
): readonly string[] => {
  if (!value) return [];
  const patterns = flags.flatMap((flag) =>
    names ? names.map((name) => `'${name} ${flag}'`) : `*' ${flag}'`,
  );
  return [`    ${patterns.join('|')}) ${answer(value)}; return ;;`];
};

const answer = (value: Answer): string => {
  switch (value.kind) {
    case 'words':
      return offered(value.words);
    case 'known':
      return `_scf_ws_known ${value.sort} "$typed"`;
    case 'files':
      return '_scf_ws_files "$typed"';
    case 'anything':
      return ':';
  }
};

const offered = (words: readonly string[]): string => `_scf_ws_words "$typed" ${words.join(' ')}`;

const flagsOf = (options: readonly OptionNode[]): readonly string[] =>
  options.flatMap(({ flags }) => flags);

export const bashScript = (tree: CommandTree): string => script(tree).join('\n');
