const PLAIN = /^[\w@%+=:,./-]+$/;

/** How a run was started, as it would be typed at a POSIX shell. */
export const commandLineOf = (argv: readonly string[]): string =>
  ['scf-ws', ...argv].map((word) => (PLAIN.test(word) ? word : quoted(word))).join(' ');

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;
