/** A word of a script as written; `value` is what stands between its quotes. */
export interface Word {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A simple command: what it sets, what it runs, and where its output goes. */
export interface Command {
  readonly settings: readonly Word[];
  readonly program: Word | undefined;
  readonly args: readonly Word[];
  readonly outputs: readonly Word[];
}

const TOKEN =
  /(?<blank>\\\r?\n|[ \t\r]+|#[^\n]*)|(?<end>\n|&&|\|\||[;|&()])|(?<into>\d*>>?&?|<+)|(?<word>(?:"(?:[^"\\]|\\[\s\S])*"|'[^']*'|\\[\s\S]|[^\s;|&()<>"'\\])+)|[\s\S]/g;

/** Words before a command that do not change which program it is. */
const PREFIXES = new Set([
  'exec',
  'nohup',
  'time',
  'env',
  'export',
  'then',
  'do',
  'else',
  'if',
  '!',
]);
const SETTING = /^[A-Za-z_]\w*=/;

/**
 * The commands of a shell script, as far as can be told without running it: no substitution, no
 * functions, no here-documents. Enough to find what stands there in plain words.
 */
export const commandsOf = (text: string): readonly Command[] => {
  const reader = new Reader();
  for (const { index, groups = {} } of text.matchAll(TOKEN)) {
    const { end, into, word } = groups;
    if (end !== undefined) reader.finish();
    if (into !== undefined) reader.turn(into);
    if (word !== undefined) {
      reader.take({ value: unquoted(word), start: index, end: index + word.length });
    }
  }
  reader.finish();
  return reader.commands;
};

class Reader {
  readonly commands: Command[] = [];
  #words: Word[] = [];
  #outputs: Word[] = [];
  #into = '';

  finish(): void {
    const isEmpty = this.#words.length + this.#outputs.length === 0;
    if (!isEmpty) this.commands.push(commandOf(this.#words, this.#outputs));
    this.#words = [];
    this.#outputs = [];
    this.#into = '';
  }

  turn(into: string): void {
    this.#into = into;
  }

  take(word: Word): void {
    if (this.#into === '') this.#words.push(word);
    // `2>&1` goes where the other one goes.
    else if (this.#into.includes('>') && !this.#into.endsWith('&')) this.#outputs.push(word);
    this.#into = '';
  }
}

const unquoted = (written: string): string => /^(["'])([\s\S]*)\1$/.exec(written)?.[2] ?? written;

const commandOf = (words: readonly Word[], outputs: readonly Word[]): Command => {
  const isBefore = ({ value }: Word) => PREFIXES.has(value) || SETTING.test(value);
  const first = words.findIndex((word) => !isBefore(word));
  const before = first === -1 ? words : words.slice(0, first);
  const [program, ...args] = first === -1 ? [] : words.slice(first);
  return {
    settings: before.filter(({ value }) => SETTING.test(value)),
    program,
    args,
    outputs,
  };
};
