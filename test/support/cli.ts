import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const COMMAND = fileURLToPath(new URL('../../bin/scf-ws.cjs', import.meta.url));

interface Surroundings {
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** False takes from root the right to read whatever it likes. */
  readonly mayReadAll?: boolean;
}

export interface Finished {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** No credentials, no locale of the machine's, no colours: the same everywhere. */
const environmentOf = (added: Readonly<Record<string, string>> = {}) => ({
  PATH: `/usr/bin:${process.env['PATH']}`,
  // Nobody's: the credentials in it are no business of a test.
  HOME: '/nonexistent',
  LANG: 'en_US.UTF-8',
  ...added,
});

const UNPRIVILEGED = [
  'setpriv',
  '--inh-caps=-all',
  '--bounding-set=-dac_override,-dac_read_search',
];

const start = (args: readonly string[], surroundings: Surroundings): ChildProcess => {
  const { folder, environment, mayReadAll = true } = surroundings;
  const before = mayReadAll || process.getuid?.() !== 0 ? [] : UNPRIVILEGED;
  const [command = '', ...rest] = [...before, process.execPath, COMMAND, ...args];
  return spawn(command, rest, { cwd: folder, env: environmentOf(environment) });
};

/** Runs the built command to its end. */
export const scfWs = (args: readonly string[], surroundings: Surroundings): Promise<Finished> =>
  new Promise((resolve, reject) => {
    const child = start(args, surroundings);
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      stderr += chunk;
    });
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, stdout, stderr }));
    // It may have ended before it could be told anything.
    child.stdin?.on('error', () => {});
    child.stdin?.end(surroundings.input ?? '');
  });

/**
 * Runs it at a terminal, where a person answers the one question that it asks. What both streams
 * tell arrives as it is seen there.
 */
export const scfWsAtTerminal = (
  args: readonly string[],
  { question, answer }: { readonly question: string; readonly answer: string },
  { folder, environment }: Surroundings,
): Promise<{ readonly status: number | null; readonly seen: string }> =>
  new Promise((resolve, reject) => {
    const words = [process.execPath, COMMAND, ...args].map((word) => `'${word}'`);
    const settings = { cwd: folder, env: environmentOf({ TERM: 'xterm', ...environment }) };
    const child = spawn('script', ['-qec', words.join(' '), '/dev/null'], settings);
    let seen = '';
    let isAnswered = false;
    child.stdout.on('data', (chunk) => {
      seen += chunk;
      if (isAnswered || !seen.includes(question)) return;
      isAnswered = true;
      child.stdin.write(answer);
    });
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, seen }));
  });

/** Runs it with --json, and reads the document. */
export const scfWsJson = async (args: readonly string[], surroundings: Surroundings) => {
  const { status, stdout, stderr } = await scfWs([...args, '--json'], surroundings);
  return { status, stderr, document: JSON.parse(stdout) };
};

export interface Line {
  readonly event: string;
  readonly [field: string]: unknown;
}

/** `scf-ws dev --json` at work. It is ended with the test. */
export class Dev {
  readonly child: ChildProcess;
  readonly lines: Line[] = [];
  readonly exited: Promise<number | null>;
  stderr = '';
  readonly #waiting = new Set<() => void>();

  constructor(args: readonly string[], surroundings: Surroundings) {
    this.child = start(['dev', '--json', ...args], surroundings);
    this.exited = new Promise((resolve) => this.child.once('close', resolve));
    this.child.stderr?.on('data', (chunk) => {
      this.stderr += chunk;
    });
    if (this.child.stdout) {
      createInterface({ input: this.child.stdout }).on('line', (line) => {
        this.lines.push(JSON.parse(line));
        for (const look of this.#waiting) look();
      });
    }
    onTestFinished(async () => {
      this.child.kill('SIGTERM');
      await this.exited;
    });
  }

  /** The lines that match, as soon as there are as many. */
  until(count: number, matches: (line: Line) => boolean): Promise<readonly Line[]> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = this.lines.filter(matches);
        if (found.length < count) return;
        this.#waiting.delete(look);
        resolve(found);
      };
      this.#waiting.add(look);
      void this.exited.then((status) =>
        reject(new Error(`It ended with ${status}, ${this.stderr}${JSON.stringify(this.lines)}`)),
      );
      look();
    });
  }

  async ready(): Promise<{ readonly api: string; readonly url: string }> {
    const [line] = await this.until(1, ({ event }) => event === 'ready');
    // The shape of the ready line is promised by the contract.
    const { api, functions } = line as unknown as {
      api: string;
      functions: readonly { url: string }[];
    };
    return { api, url: functions[0]?.url ?? '' };
  }

  closed(count: number): Promise<readonly Line[]> {
    return this.until(count, ({ event }) => event === 'connection-closed');
  }
}
