import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { chatFile } from '../support/chat-project.ts';
import { Dev, scfWs, scfWsJson } from '../support/cli.ts';
import { type Tree, temporaryFolder } from '../support/temporary-folder.ts';

/** What newcomers met: plain bootstraps, terminals, damaged caches, code that is gone. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const command = `${root}bin/scf-ws.cjs`;
const wsLibrary = `${root}examples/echo-node/src/node_modules/ws/wrapper.mjs`;

const project = (bootstrap: string): Tree => ({
  'serverless.yml': chatFile(),
  'src/index.mjs': `
import { WebSocketServer } from ${JSON.stringify(wsLibrary)};
new WebSocketServer({ port: 9000 }).on('connection', (socket) => {
  socket.send(process.env.USER_CODE_ROOT + ' ' + process.cwd());
  socket.on('message', (data) => socket.send(String(data)));
});
`,
  'src/scf_bootstrap': [bootstrap, 0o755],
});

describe('a bootstrap that names no interpreter of the platform', () => {
  test.each([
    '#!/bin/bash\nexec node index.mjs\n',
    '#!/usr/bin/env node\nimport("./index.mjs");\n',
    '#!/var/lang/node18/bin/node\nimport(`${process.cwd()}/index.mjs`);\n',
    'node index.mjs\n',
  ])('starts, and knows its folder: %j', async (bootstrap) => {
    const dev = new Dev([], { folder: temporaryFolder(project(bootstrap)) });
    const { url } = await dev.ready();
    const args = ['connect', url, '--send', 'hi', '--expect', 'hi', '--close', '1000'];
    const { status, stdout } = await scfWs(args, { folder: root });
    expect(status).toBe(0);
    const [, codeRoot, folder] = /← (\S+) (\S+)/.exec(stdout) ?? [];
    expect(codeRoot).toMatch(/^\//);
    expect(codeRoot?.replace(/\/$/, '')).toBe(folder);
  });
});

/** Runs a command on a terminal of its own (util-linux), typing nothing. */
const onTerminal = (args: string): Promise<{ readonly text: string; readonly code: number }> =>
  new Promise((resolve) => {
    const line = `"${process.execPath}" "${command}" ${args}`;
    const child = spawn('script', ['-qec', line, '/dev/null'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
    });
    child.once('close', (code) => resolve({ text, code: code ?? -1 }));
  });

test('connect on a terminal gives the prompt back when the connection has ended', async () => {
  const dev = new Dev([], { folder: temporaryFolder(project('#!/bin/bash\nnode index.mjs\n')) });
  const { url } = await dev.ready();
  const { text, code } = await onTerminal(`connect ${url} --send hi --expect hi --close 1000`);
  expect(text).toContain('1000');
  expect(code).toBe(0);
});

test('connect says why the platform refused, and where the code is explained', async () => {
  const dev = new Dev([], { folder: temporaryFolder(project('#!/bin/bash\nexit 3\n')) });
  const { url } = await dev.ready();
  const { status, stderr } = await scfWs(['connect', url], { folder: root });
  expect(status).toBe(3);
  expect(stderr).toContain('HTTP 405');
  expect(stderr).toContain('exit 3');
  expect(stderr).toContain('scf-ws explain 405');
});

test('connect --json tells the events of its connection', async () => {
  const dev = new Dev([], { folder: temporaryFolder(project('#!/bin/bash\nnode index.mjs\n')) });
  const { url } = await dev.ready();
  const args = ['connect', url, '--send', 'hi', '--expect', 'hi', '--close', '1000', '--json'];
  const { stdout } = await scfWs(args, { folder: root });
  const events = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).event);
  expect(events[0]).toBe('client-connected');
  expect(events.at(-1)).toBe('client-disconnected');
});

test('a removal needs no code', async () => {
  const folder = temporaryFolder(project('#!/bin/bash\nnode index.mjs\n'));
  await scfWs(['deploy', '--target', 'local'], { folder });
  rmSync(join(folder, 'src'), { recursive: true });
  const { status, document } = await scfWsJson(['remove', '--target', 'local', '--yes'], {
    folder,
  });
  expect([status, document.outcome]).toEqual([0, 'done']);
});

test('a damaged cache of compiled code costs time, and nothing else', async () => {
  const folder = temporaryFolder(project('#!/bin/bash\nnode index.mjs\n'));
  const cache = temporaryFolder();
  const environment = { XDG_CACHE_HOME: cache };
  await scfWs(['validate'], { folder, environment });
  const files = readdirSync(join(cache, 'scf-ws')).map((name) => join(cache, 'scf-ws', name));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const bytes = readFileSync(file);
    bytes.fill(0x5a, bytes.length >> 1);
    writeFileSync(file, bytes);
  }
  const { status, stderr } = await scfWs(['validate'], { folder, environment });
  expect([status, stderr]).toEqual([0, '']);
});

test('what is no file is not read', async () => {
  const folder = temporaryFolder();
  const { status, stderr } = await scfWs(['validate', '/dev/zero'], { folder });
  expect(status).toBe(2);
  expect(stderr).toContain('/dev/zero');
});

test('nothing in a file steers the terminal', async () => {
  const folder = temporaryFolder({
    'serverless.yml': 'component: scf\nname: a\ninputs:\n  "foo\\e]0;x\\a": 1\n  bar\u202e: 2\n',
  });
  const { stdout } = await scfWs(['validate'], { folder });
  expect(stdout).toContain('config/unknown-key');
  expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
});

test('a deploy whose addresses nobody serves says what does', async () => {
  const folder = temporaryFolder(project('#!/bin/bash\nnode index.mjs\n'));
  const { stderr } = await scfWs(['deploy', '--target', 'local'], { folder });
  expect(stderr).toContain('scf-ws dev');
});
