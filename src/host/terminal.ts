import { createInterface } from 'node:readline';

/** Where results and remarks go, and where a person may answer. */
export interface Terminal {
  /** Standard output: results. */
  write(text: string): void;
  /** Standard error: everything else. */
  remark(text: string): void;
  /** Columns of standard output; undefined where it is no terminal. */
  readonly columns: number | undefined;
  /** True where there is a person to ask: a terminal on both sides, and no CI. */
  readonly interactive: boolean;
  /** One line of answer; an empty one where the input ends. */
  ask(question: string): Promise<string>;
  /** The lines a person types, until the input ends. */
  lines(): AsyncIterable<string>;
  /** All of standard input. */
  readAll(): Promise<Uint8Array>;
}

const ask = (question: string): Promise<string> =>
  new Promise((resolve) => {
    const dialogue = createInterface({ input: process.stdin, output: process.stderr });
    dialogue.once('close', () => resolve(''));
    dialogue.question(question, (answer) => {
      resolve(answer);
      dialogue.close();
    });
  });

const readAll = async (): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
};

export const nodeTerminal = (): Terminal => ({
  write: (text) => void process.stdout.write(text),
  remark: (text) => void process.stderr.write(text),
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  // Looked at when somebody is to be asked: opening standard input takes a while.
  get interactive() {
    return Boolean(process.stdin.isTTY && process.stderr.isTTY && !process.env['CI']);
  },
  ask,
  lines: () => createInterface({ input: process.stdin }),
  readAll,
});
