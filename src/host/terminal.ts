import { createInterface } from 'node:readline';
import { standardError, standardOutput } from './standard-streams.ts';

/** Where results and remarks go, and where a person may answer. */
export interface Terminal {
  /** Standard output: results. */
  write(text: string): void;
  /** Standard error: everything else. */
  remark(text: string): void;
  /** Columns of standard output; undefined where it is no terminal. */
  readonly columns: number | undefined;
  /** Columns of standard error; undefined where it is no terminal that can take back a line. */
  readonly remarkColumns: number | undefined;
  /** True where there is a person to ask: a terminal on both sides, and no CI. */
  readonly interactive: boolean;
  /** One line of answer; an empty one where the input ends. */
  ask(question: string): Promise<string>;
  /** Begins to read what a person types. */
  lines(): TypedLines;
  /** Standard input, up to so many bytes, or until the signal is aborted. */
  readAll(most: number, signal: AbortSignal): Promise<Uint8Array>;
}

/** The lines that a person types. Open input keeps the program alive, so it must be closed. */
export interface TypedLines {
  each(take: (line: string) => void): void;
  close(): void;
}

const typedLines = (): TypedLines => {
  const input = createInterface({ input: process.stdin });
  return {
    each: (take) => void input.on('line', take),
    close: () => {
      input.close();
      process.stdin.destroy();
    },
  };
};

const ask = (question: string): Promise<string> =>
  new Promise((resolve) => {
    const dialogue = createInterface({ input: process.stdin, output: process.stderr });
    dialogue.once('close', () => resolve(''));
    dialogue.question(question, (answer) => {
      resolve(answer);
      dialogue.close();
    });
  });

const readAll = async (most: number, signal: AbortSignal): Promise<Uint8Array> => {
  const stop = () => void process.stdin.destroy();
  signal.addEventListener('abort', stop, { once: true });
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of process.stdin) {
      chunks.push(Buffer.from(chunk));
      bytes += chunk.length;
      if (bytes > most) break;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return Buffer.concat(chunks);
};

export const nodeTerminal = (): Terminal => ({
  write: standardOutput.write,
  remark: standardError.write,
  columns: standardOutput.columns,
  get remarkColumns() {
    const isDumb = process.env['TERM'] === 'dumb' || Boolean(process.env['CI']);
    return isDumb ? undefined : standardError.columns;
  },
  // Looked at when somebody is to be asked: opening standard input takes a while.
  get interactive() {
    const isSeen = standardError.columns !== undefined && !process.env['CI'];
    return Boolean(isSeen && process.stdin.isTTY);
  },
  ask,
  lines: typedLines,
  readAll,
});
