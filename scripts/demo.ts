import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The whole path once, as a user would go it. Every line below comes from the command itself. */
const root = fileURLToPath(new URL('..', import.meta.url));
const command = `${root}/bin/scf-ws.cjs`;
const example = `${root}/examples/echo-node`;
/** An idle minute passes in under half a second. */
const TIME_SCALE = '150';

const say = (words: string) => process.stdout.write(`\n\u001b[1m# ${words}\u001b[0m\n`);
const prompt = (args: readonly string[]) => process.stdout.write(`$ scf-ws ${args.join(' ')}\n`);

const scfWs = (...args: string[]) => {
  prompt(args);
  execFileSync(process.execPath, [command, ...args], { cwd: example, stdio: 'inherit' });
};

interface Line {
  readonly event: string;
  readonly [field: string]: unknown;
}

/** `scf-ws dev --json`, as a program would use it: lines in, each one an event. */
class LocalTarget {
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;

  constructor() {
    const args = ['dev', '--json', '--time-scale', TIME_SCALE];
    prompt(args);
    this.#child = spawn(process.execPath, [command, ...args], {
      cwd: example,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const { stdout } = this.#child;
    if (!stdout) throw new Error('The local target has no output.');
    this.#lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  }

  /** Reads on until the event comes, showing what the function and the platform log on the way. */
  async until(event: string): Promise<Line> {
    for (;;) {
      const { value, done } = await this.#lines.next();
      if (done) throw new Error(`The local target ended before "${event}".`);
      const line: Line = JSON.parse(value);
      if (line.event === 'function-output') process.stdout.write(`  ${line['text']}\n`);
      if (line.event !== event) continue;
      process.stdout.write(`${value}\n`);
      return line;
    }
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGINT');
    await ended;
  }
}

const expectStatus = (line: Line, status: number) => {
  if (line['status'] !== status) throw new Error(`Expected ${status}, not ${line['status']}.`);
  process.stdout.write(`=> the invocation ended with function status code ${status}\n`);
};

/** The echo's URL, from the ready line of the deploy. */
const urlOf = (ready: Line): string => {
  // The ready line's shape is promised by the contract.
  const functions = ready['functions'] as readonly { readonly url: string }[];
  const [first] = functions;
  if (!first) throw new Error('The local target serves no function.');
  return first.url;
};

const startedAt = performance.now();
rmSync(`${example}/.scf-ws`, { recursive: true, force: true });

say('1. Check the configuration');
scfWs('validate');
say('2. Show what a deploy would change');
scfWs('plan', '--target', 'local');
say('3. Rehearse the deploy: the same calls, through the real SDK, on a copy of the local target');
scfWs('deploy', '--dry-run', '--verbose');
say('4. Deploy to the local target and keep it running');
const target = new LocalTarget();
try {
  const url = urlOf(await target.until('ready'));
  say('5. Connect, echo a message, close with 1000');
  scfWs('connect', url, '--send', 'hello', '--expect', 'hello', '--close', '1000');
  expectStatus(await target.until('connection-closed'), 200);
  say('6. Connect and stay silent: the platform closes an idle connection');
  scfWs('connect', url);
  expectStatus(await target.until('connection-closed'), 455);
} finally {
  await target.close();
}
say(
  `Done in ${((performance.now() - startedAt) / 1000).toFixed(1)} s. What the codes mean: scf-ws explain 455`,
);
