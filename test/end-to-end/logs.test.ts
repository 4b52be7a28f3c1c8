import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { chatFile, nodeCode } from '../support/chat-project.ts';
import { Dev, scfWs, scfWsJson } from '../support/cli.ts';
import { type Tree, temporaryFolder } from '../support/temporary-folder.ts';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** Logs what it is told, and says so. */
const SERVER = `
import { WebSocketServer } from ${JSON.stringify(path('examples/echo-node/src/node_modules/ws/wrapper.mjs'))};
new WebSocketServer({ port: 9000 }).on('connection', (socket) => {
  socket.on('message', (data) => {
    console.log('heard ' + data);
    socket.send(String(data));
  });
});
`;

const PROJECT: Tree = {
  'serverless.yml': chatFile(),
  ...nodeCode(SERVER),
};

/** Says one thing, waits for the answer and leaves. */
const tell = (url: string, words: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    socket.once('open', () => socket.send(words));
    socket.once('message', () => socket.close(1000));
    socket.once('close', () => resolve());
    socket.once('error', reject);
  });

const LOCAL = ['--target', 'local'];

interface Line {
  readonly requestId: string;
  readonly stream: string;
  readonly text: string;
}

/** `scf-ws logs --follow --json` at work. */
const follow = (folder: string) => {
  const args = [path('bin/scf-ws.cjs'), 'logs', '--follow', '--json', ...LOCAL];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: '/nonexistent', LANG: 'en_US.UTF-8' },
  });
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exited;
  });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    for (const look of waiting) look();
  });
  const until = (part: string): Promise<void> =>
    new Promise((resolve) => {
      const look = () => lines.some((line) => line.includes(part)) && resolve();
      waiting.add(look);
      look();
    });
  return { child, exited, until };
};

describe('scf-ws logs', () => {
  test('tells the lines of all connections or of one, while dev runs and after', async () => {
    const folder = temporaryFolder(PROJECT);
    const dev = new Dev([], { folder });
    const { url } = await dev.ready();
    await tell(url, 'apples');
    await tell(url, 'pears');
    await dev.closed(2);
    dev.child.kill('SIGINT');
    await dev.exited;

    const all = await scfWsJson(['logs', ...LOCAL], { folder });
    expect(all.status).toBe(0);
    const lines: readonly Line[] = all.document.lines;
    const heard = lines.filter(({ stream }) => stream === 'stdout');
    expect(heard.map((line) => line.text)).toEqual(['heard apples', 'heard pears']);

    const id = heard[1]?.requestId ?? '';
    const args = ['logs', 'chat', '--request-id', id.slice(0, 8), ...LOCAL];
    const one = await scfWs(args, { folder });
    expect(one.stdout).toContain('heard pears');
    expect(one.stdout).not.toContain('apples');
    expect(one.stdout).toContain(`START RequestId:${id}`);
    expect(one.stdout).toContain(`Report RequestId:${id}`);
    const last = await scfWsJson([...args, '--limit', '1'], { folder });
    expect(last.document.lines).toMatchObject([{ stream: 'platform', requestId: id }]);
  });

  test('follows what comes until Ctrl-C', async () => {
    const folder = temporaryFolder(PROJECT);
    const dev = new Dev([], { folder });
    const { url } = await dev.ready();
    await tell(url, 'before');
    const followed = follow(folder);
    await followed.until('heard before');
    await tell(url, 'later');
    await followed.until('heard later');
    followed.child.kill('SIGINT');
    expect(await followed.exited).toBe(0);
  });

  test('says that there is nothing, and knows no function that is not in the file', async () => {
    const folder = temporaryFolder(PROJECT);
    const none = await scfWsJson(['logs', ...LOCAL], { folder });
    expect(none.document).toMatchObject({ target: 'local', lines: [] });
    const shown = await scfWs(['logs', ...LOCAL, '--lang', 'zh'], { folder });
    expect(shown.stderr).toContain('没有符合条件的日志');
    const stranger = await scfWs(['logs', 'nobody', ...LOCAL], { folder });
    expect(stranger.status).toBe(2);
    expect(stranger.stderr).toContain('nobody');
  });

  test.each([
    ['--since', 'soon'],
    ['--request-id', '" OR *'],
    ['--limit', '0'],
  ])('refuses %s %s', async (option, value) => {
    const { status, stderr } = await scfWs(['logs', option, value, ...LOCAL], {
      folder: temporaryFolder(PROJECT),
    });
    expect(status).toBe(2);
    expect(stderr).toContain(option);
  });
});

/** Answers GetFunction and SearchLog, and keeps what it was asked. */
const cloud = async (topic: string, results: readonly object[]) => {
  const asked: Record<string, unknown>[] = [];
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await text(request));
    const isSearch = request.headers['x-tc-action'] === 'SearchLog';
    if (isSearch) asked.push({ ...body, version: request.headers['x-tc-version'] });
    const answer = isSearch
      ? { Results: results, ListOver: true, Context: '' }
      : { FunctionName: 'chat', Namespace: 'default', Status: 'Active', ClsTopicId: topic };
    response.end(JSON.stringify({ Response: { ...answer, RequestId: 'id' } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo; // it listens on a port
  return { asked, options: ['--endpoint', `http://127.0.0.1:${port}`, '--region', 'ap-beijing'] };
};

const KEYS = { TENCENTCLOUD_SECRET_ID: 'id', TENCENTCLOUD_SECRET_KEY: 'key' };

describe('scf-ws logs of the cloud', () => {
  const found = (number: number, SCF_Message: string) => ({
    ...{ Time: 1_000_000 + number, PkgId: 'p', PkgLogId: String(number) },
    LogJson: JSON.stringify({ SCF_Message, SCF_RequestId: 'abcd', SCF_Type: 'Custom' }),
  });

  test('searches the topic that the function writes to, and tells the oldest first', async () => {
    const { asked, options } = await cloud('topic-1', [found(2, 'second\n'), found(1, 'first')]);
    const args = ['logs', 'chat', '--request-id', 'abcd', '--since', '1d', ...options];
    const folder = temporaryFolder(PROJECT);
    const { status, document } = await scfWsJson(args, { folder, environment: KEYS });
    expect(status).toBe(0);
    expect(document).toMatchObject({
      target: 'cloud',
      lines: [
        { text: 'first', requestId: 'abcd', loggedAt: '1970-01-01T00:16:40.001Z' },
        { text: 'second' },
      ],
    });
    const [search] = asked;
    expect(search).toMatchObject({
      version: '2020-10-16',
      TopicId: 'topic-1',
      QueryString: 'SCF_FunctionName:"chat" AND SCF_Namespace:"default" AND SCF_RequestId:abcd*',
    });
    expect(Number(search?.['To']) - Number(search?.['From'])).toBeGreaterThanOrEqual(86_400_000);
  });

  test('says what to do where the function writes to none', async () => {
    const { asked, options } = await cloud('', []);
    const folder = temporaryFolder(PROJECT);
    const { status, stderr } = await scfWs(['logs', ...options], { folder, environment: KEYS });
    expect(status).toBe(3);
    expect(stderr).toContain('GetFunctionLogs');
    expect(stderr).toContain('logset');
    expect(asked).toEqual([]);
  });
});
