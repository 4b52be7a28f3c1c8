import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { chatFile, nodeCode } from '../support/chat-project.ts';
import { Dev, scfWs, scfWsJson } from '../support/cli.ts';
import { type Tree, temporaryFolder } from '../support/temporary-folder.ts';

const root = new URL('../../', import.meta.url).pathname;
const wsLibrary = `${root}examples/echo-node/src/node_modules/ws/wrapper.mjs`;

/** Tells its process id to whoever connects, and counts messages in its memory. */
const SERVER = `
import { WebSocketServer } from ${JSON.stringify(wsLibrary)};
let count = 0;
new WebSocketServer({ port: 9000 }).on('connection', (socket) => {
  socket.send(String(process.pid));
  socket.on('message', () => socket.send(String(++count)));
});
`;

const project = (server = SERVER): Tree => ({
  'serverless.yml': chatFile(),
  ...nodeCode(server),
});

const startDev = (folder: string, ...args: string[]) => new Dev(args, { folder });

/** Connects and waits for the first message: the process id of the instance. */
const meet = (url: string): Promise<{ readonly socket: WebSocket; readonly pid: number }> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    socket.once('message', (data) => resolve({ socket, pid: Number(String(data)) }));
    socket.once('error', reject);
  });

const next = (socket: WebSocket): Promise<string> =>
  new Promise((resolve) => socket.once('message', (data) => resolve(String(data))));

const isRunning = (pid: number): boolean =>
  existsSync(`/proc/${pid}`) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));

/** Resolves when none of these processes is left; fails after two seconds. */
const allGone = async (pids: readonly number[]): Promise<void> => {
  for (let look = 0; look < 200; look += 1) {
    if (!pids.some(isRunning)) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`Still running: ${pids.filter(isRunning)}`);
};

describe('scf-ws dev', () => {
  test('gives twenty connections twenty processes with a memory of their own, and ends them all', async () => {
    const dev = startDev(temporaryFolder(project()));
    const { url } = await dev.ready();
    const met = await Promise.all(Array.from({ length: 20 }, () => meet(url)));
    expect(new Set(met.map(({ pid }) => pid)).size).toBe(20);
    for (const { socket } of met) {
      const answer = next(socket);
      socket.send('count');
      expect(await answer).toBe('1');
    }
    for (const { socket } of met) socket.close(1000);
    const closed = await dev.closed(20);
    expect(closed.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    await allGone(met.map(({ pid }) => pid));
  });

  test('tells one line for each ended connection, as the contract says', async () => {
    const dev = startDev(temporaryFolder(project()));
    const { url } = await dev.ready();
    expect(dev.lines[0]?.event).toBe('ready');
    const { socket } = await meet(url);
    const answer = next(socket);
    socket.send('four');
    await answer;
    socket.close(4000);
    const [line] = await dev.closed(1);
    expect(line).toMatchObject({
      event: 'connection-closed',
      function: 'chat',
      status: 456,
      cause: 'clientAborted',
      closeCode: 4000,
      by: 'client',
      messages: { up: 1, down: 2 },
      bytes: { up: 4 },
    });
    expect(line?.['at']).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
    expect(typeof line?.['durationMilliseconds']).toBe('number');
  });

  test('an idle minute passes quickly on a scaled clock, and ends with 455', async () => {
    const dev = startDev(temporaryFolder(project()), '--time-scale', '600');
    const { url } = await dev.ready();
    const { socket } = await meet(url);
    const code = new Promise((resolve) => socket.once('close', resolve));
    const [line] = await dev.closed(1);
    expect(line).toMatchObject({ status: 455, cause: 'idleTimeout', by: 'platform' });
    expect(await code).toBe(1006);
    expect(Number(line?.['durationMilliseconds'])).toBeGreaterThanOrEqual(60_000);
  });

  test.each([
    ['Ctrl-C', 'SIGINT'],
    ['a closed terminal', 'SIGHUP'],
    ['kill -9', 'SIGKILL'],
  ] as const)('leaves no process behind after %s', async (_, signal) => {
    const dev = startDev(temporaryFolder(project()));
    const { url } = await dev.ready();
    const met = await Promise.all([meet(url), meet(url), meet(url)]);
    for (const { socket } of met) socket.on('error', () => {});
    dev.child.kill(signal);
    const status = await dev.exited;
    expect(status).toBe(signal === 'SIGKILL' ? null : 0);
    await allGone(met.map(({ pid }) => pid));
  });

  test('runs once for a folder; deploy and plan use the one that runs', async () => {
    const folder = temporaryFolder(project());
    const dev = startDev(folder);
    const { url } = await dev.ready();
    const second = await scfWs(['dev'], { folder });
    expect(second.status).toBe(7);
    expect(second.stderr).toContain(String(dev.child.pid));
    const { status, document } = await scfWsJson(['deploy', '--target', 'local'], { folder });
    expect(status).toBe(0);
    expect(document.outputs.functions[0].url).toBe(url);
    expect((await meet(document.outputs.functions[0].url)).pid).toBeGreaterThan(0);
  });

  test('says so when the port that was asked for is taken', async () => {
    const first = startDev(temporaryFolder(project()));
    const { port } = new URL((await first.ready()).url);
    const { status, stderr } = await scfWs(['dev', '--port', port], {
      folder: temporaryFolder(project()),
    });
    expect(status).toBe(2);
    expect(stderr).toContain(port);
  });

  test('comes back on the address of last time', async () => {
    const folder = temporaryFolder(project());
    const first = startDev(folder);
    const { url } = await first.ready();
    first.child.kill('SIGINT');
    await first.exited;
    const again = startDev(folder);
    expect((await again.ready()).url).toBe(url);
  });

  test('says why, and nothing else, when it cannot start', async () => {
    const dev = startDev(
      temporaryFolder({ 'serverless.yml': 'component: scf\nname: x\ninputs: { timeout: soon }\n' }),
    );
    expect(await dev.exited).toBe(1);
    expect(dev.lines.map(({ event }) => event)).toContain('diagnostic-reported');
    expect(dev.lines.map(({ event }) => event)).not.toContain('ready');
  });
});

describe('scf-ws connect', () => {
  test('echoes through the example, and ends with what was expected', async () => {
    const dev = new Dev([], { folder: `${root}examples/echo-node` });
    const { url } = await dev.ready();
    const folder = temporaryFolder();
    const args = ['connect', url, '--send', '你好', '--expect', '你好', '--close', '1000'];
    const { status, stdout } = await scfWs(args, { folder });
    expect(stdout).toContain('← 你好');
    expect(status).toBe(0);
    const missing = ['connect', url, '--send', 'a', '--expect', 'b', '--expect', 'a'];
    const [closed] = await dev.closed(1);
    expect(closed).toMatchObject({ status: 200, function: 'echo-node' });
    const ended = scfWs(missing, { folder });
    await dev.until(2, ({ event }) => event === 'connection-opened');
    dev.child.kill('SIGINT');
    expect((await ended).status).toBe(1);
  });

  test('to nobody ends with 3', async () => {
    const { status, stderr } = await scfWs(['connect', 'ws://127.0.0.1:1/'], {
      folder: temporaryFolder(),
    });
    expect(status).toBe(3);
    expect(stderr).toContain('ws://127.0.0.1:1/');
  });
});

const hasLibrary = () => {
  try {
    execFileSync('/usr/bin/python3', ['-c', 'import websockets'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

// Without Debian's python3-websockets there is nothing to run the example with.
// CI installs it, and so must not skip.
test.skipIf(!hasLibrary() && !process.env['CI'])('the Python example echoes', async () => {
  const folder = `${root}examples/echo-python`;
  const dev = new Dev([], { folder });
  const { url } = await dev.ready();
  const args = ['connect', url, '--send', 'hello', '--expect', 'hello', '--close', '1000'];
  expect((await scfWs(args, { folder })).status).toBe(0);
  const [closed] = await dev.closed(1);
  expect(closed).toMatchObject({ status: 200, function: 'echo-python' });
  expect(readdirSync(folder)).toContain('.scf-ws');
});
