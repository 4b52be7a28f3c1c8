import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { isOnlyLoopback } from '../../../src/emulator/data-plane/instances/announcements.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { open } from './clients.ts';
import { functionIn } from './functions.ts';
import { gatewayFor } from './gateway-under-test.ts';

const WS = createRequire(import.meta.url).resolve('ws');
const BOOTSTRAP = ['#!/bin/bash\nexec /var/lang/node18/bin/node index.js\n', 0o755] as const;

/** Tells each client the address of its server. */
const serverThatListens = (how: string): string => `
const { WebSocketServer } = require(${JSON.stringify(WS)});
const server = require('http').createServer();
new WebSocketServer({ server }).on('connection', (s) => s.send(JSON.stringify(server.address())));
server.listen(${how});
`;

const addressOf = async (code: Parameters<typeof temporaryFolder>[0]) => {
  const folder = temporaryFolder({ scf_bootstrap: BOOTSTRAP, ...code });
  const gateway = await gatewayFor(functionIn(folder));
  const client = await open(gateway.functionUrl);
  const address = JSON.parse(await client.next());
  return { gateway, client, address };
};

const ANY = { address: '::', family: 'IPv6', port: 9000 };
const ANY_IPV4 = { address: '0.0.0.0', family: 'IPv4', port: 9000 };

describe('a Node program that asks for port 9000 gets it', () => {
  test.for([
    ['9000', ANY],
    ["'9000'", ANY],
    ['9000, 511', ANY],
    ["9000, '0.0.0.0'", ANY_IPV4],
    ["9000, '0.0.0.0', 511, () => console.log('called')", ANY_IPV4],
    ["9000, () => console.log('called')", ANY],
    ['{ port: 9000 }', ANY],
    ["{ port: '9000', host: '::' }, () => console.log('called')", ANY],
    ["{ port: 9000, host: '0.0.0.0', backlog: 5 }", ANY_IPV4],
  ] as const)('with listen(%s)', async ([how, expected]) => {
    const { gateway, address } = await addressOf({ 'index.js': serverThatListens(how) });
    expect(address).toEqual(expected);
    expect(gateway.lines('stdout')).toEqual(how.includes('called') ? ['called'] : []);
  });

  test('in the workers of a cluster', async () => {
    const worker = serverThatListens('9000');
    const { gateway, client, address } = await addressOf({
      'index.js': `const cluster = require('cluster');
if (cluster.isPrimary) for (const _ of [1, 2]) cluster.fork(); else { ${worker} }`,
    });
    expect(address).toEqual(ANY);
    expect(await gateway.processes()).toHaveLength(3);
    client.close(1000);
    expect(await gateway.nth('connection-closed')).toMatchObject({ cause: 'completed' });
    expect(await gateway.processes()).toEqual([]);
  });

  test('under npm start', async () => {
    const { address } = await addressOf({
      scf_bootstrap: ['#!/bin/sh\nnpm start\n', 0o755],
      'package.json': '{ "name": "chat", "scripts": { "start": "node index.js" } }',
      'index.js': serverThatListens('9000'),
    });
    expect(address).toEqual(ANY);
  });

  test('as a module, with the user’s own NODE_OPTIONS', async () => {
    const source = `import { createServer } from 'node:http';
import ws from ${JSON.stringify(WS)};
const server = createServer();
new ws.WebSocketServer({ server }).on('connection', (s) => s.send(String(Error.stackTraceLimit)));
server.listen(9000);`;
    const folder = temporaryFolder({
      scf_bootstrap: ['#!/bin/sh\nexec /var/lang/node18/bin/node index.mjs\n', 0o755],
      'index.mjs': source,
    });
    const environment = { NODE_OPTIONS: '--stack-trace-limit=7' };
    const gateway = await gatewayFor(functionIn(folder, { environment }));
    expect(await (await open(gateway.functionUrl)).next()).toBe('7');
  });
});

test('other ports are left alone', async () => {
  const { gateway } = await addressOf({
    'index.js': `${serverThatListens('9000')}
const other = require('net').createServer().listen(0, () => console.log(other.address().port));`,
  });
  const port = Number(await gateway.line(/^\d+$/));
  expect(port).toBeGreaterThan(0);
  expect(port).not.toBe(9000);
});

test('a program that listens on a loopback address only is told why nobody comes', async () => {
  const folder = temporaryFolder({
    scf_bootstrap: BOOTSTRAP,
    'index.js': serverThatListens("9000, '127.0.0.1'"),
  });
  const gateway = await gatewayFor(functionIn(folder, { initTimeoutSeconds: 0.5 }));
  await expect(open(gateway.functionUrl)).rejects.toThrow('446');
  expect(gateway.lines('platform')).toContain(
    'SCF does not reach a server on 127.0.0.1; it must listen on 0.0.0.0.',
  );
});

test.for([
  ['127.0.0.1', true],
  ['127.1.2.3', true],
  ['localhost', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['', false],
  ['0.0.0.0', false],
  ['::', false],
  ['10.0.0.5', false],
] as const)('only loopback: %s is %s', ([asked, expected]) => {
  expect(isOnlyLoopback({ asked, host: '127.0.0.1', port: 1 })).toBe(expected);
});
