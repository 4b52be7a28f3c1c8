import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import WebSocket from 'ws';
import { nodeProcesses, type Processes, type RunningProcess } from '../../../src/host/processes.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { open } from './clients.ts';
import { fixture, functionIn } from './functions.ts';
import { gatewayFor } from './gateway-under-test.ts';

const MIRROR = functionIn(fixture('mirror'), { environment: { ROOM: 'blue' } });

/** Sends bytes, and gives all that comes back until the other side ends. */
const exchange = async (url: string, bytes: string): Promise<string> => {
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(url).port) });
  onTestFinished(() => void socket.destroy());
  socket.write(bytes, 'latin1');
  const answer = await text(socket);
  socket.end();
  return answer;
};

const upgrade = (path: string): string =>
  [
    `GET ${path} HTTP/1.1`,
    'hOsT: example.com:1234',
    'X-Twice: one',
    'Connection: keep-alive, Upgrade',
    'X-Scf-Uin: forged',
    'Upgrade: WebSocket',
    'X-Twice: two',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    'X-Latin: caf\u00e9',
    '',
    '',
  ].join('\r\n');

const json = (answer: string) => {
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(head.toLowerCase()).toContain('content-type: application/json');
  return { status: Number(head.split(' ')[1]), ...JSON.parse(body) };
};

/** Real processes, of which one can ask whether all that were started are over. */
const watchedProcesses = () => {
  const started: RunningProcess[] = [];
  const processes: Processes = {
    ...nodeProcesses,
    start: (request) => {
      const running = nodeProcesses.start(request);
      started.push(running);
      return running;
    },
  };
  const killed = () =>
    started.length > 0 && !started.some(({ id = 0 }) => nodeProcesses.isAlive(id));
  return { processes, killed };
};

describe('what the function gets to see', () => {
  test('the client’s own request, and after it the platform’s headers', async () => {
    const gateway = await gatewayFor(MIRROR);
    const socket = connect({ host: '127.0.0.1', port: Number(new URL(gateway.url).port) });
    onTestFinished(() => void socket.destroy());
    socket.write(upgrade('/default/chat/rooms/1?color=%20blue'), 'latin1');
    const [, frame = ''] = await new Promise<string[]>((resolve) => {
      let bytes = '';
      socket.on('data', (chunk) => {
        bytes += chunk.toString('latin1');
        if (bytes.endsWith('}')) resolve(bytes.split('\r\n\r\n'));
      });
    });
    const seen = JSON.parse(frame.slice(frame.indexOf('{')));
    const { requestId } = await gateway.nth('connection-opened');
    expect(seen).toMatchObject({ method: 'GET', url: '/rooms/1?color=%20blue' });
    const pairs = seen.rawHeaders.flatMap((name: string, index: number, all: string[]) =>
      index % 2 === 0 ? [`${name}: ${all[index + 1]}`] : [],
    );
    expect(pairs).toEqual([
      'hOsT: example.com:1234',
      'X-Twice: one',
      'Connection: keep-alive, Upgrade',
      'Upgrade: WebSocket',
      'X-Twice: two',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      expect.stringMatching(/^X-Latin: caf/),
      `X-Scf-Request-Id: ${requestId}`,
      'X-Scf-Memory: 128',
      'X-Scf-Timeout: 900000',
      'X-Scf-Version: $LATEST',
      'X-Scf-Name: chat',
      'X-Scf-Namespace: default',
      'X-Scf-Region: ap-guangzhou',
      'X-Scf-Appid: 1250000000',
      'X-Scf-Uin: 100000000000',
      'x-scf-remote-addr: 127.0.0.1',
    ]);
  });

  test('its own environment, and nothing of the machine’s but PATH', async () => {
    const environment = { ...process.env, TENCENTCLOUD_SECRET_KEY: 'planted', MY_TOKEN: 'planted' };
    const gateway = await gatewayFor(MIRROR, { environment });
    const seen = JSON.parse(await (await open(gateway.functionUrl)).next());
    expect(seen.folder).toBe(MIRROR.codeFolder);
    expect(seen.environment).toMatchObject({
      ROOM: 'blue',
      SCF_FUNCTIONNAME: 'chat',
      TENCENTCLOUD_RUNENV: 'SCF',
      USER_CODE_ROOT: `${MIRROR.codeFolder}/`,
      TZ: 'UTC',
    });
    expect(JSON.stringify(seen.environment)).not.toContain('planted');
    expect(seen.environment).not.toHaveProperty('PORT');
    expect(seen.environment.HOME).toBe(seen.environment.TMPDIR);
  });

  test('the address that it asked for', async () => {
    const gateway = await gatewayFor(MIRROR);
    await open(gateway.functionUrl);
    expect(gateway.lines('stdout')).toEqual(['{"address":"0.0.0.0","family":"IPv4","port":9000}']);
  });
});

describe('answers of the platform’s own', () => {
  const at = (path: string, changes = {}) => ({ path, changes });
  test.for([
    [at('/default/other'), 404, 435, 'does not exist'],
    [at('/other/chat'), 404, 435, 'does not exist'],
    [at('/'), 404, 404, 'not of the form'],
    [at('/default/chat', { reachable: false }), 404, 404, 'no function URL'],
    [at('/default/chat', { status: 'Updating' }), 503, 438, 'is Updating'],
    [at('/default/chat', { idleTimeoutSeconds: undefined }), 501, 501, 'does not speak WebSocket'],
  ] as const)('%j: %d', async ([{ path, changes }, status, statusCode, message]) => {
    const gateway = await gatewayFor({ ...MIRROR, ...changes });
    const plain = `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;
    for (const request of [upgrade(path), plain]) {
      const answer = json(await exchange(gateway.url, request));
      expect(answer).toMatchObject({ status, statusCode });
      expect(answer.errorMessage).toContain(message);
      expect(answer.requestId).toMatch(/^[0-9a-f-]{36}$/);
    }
    expect(gateway.events).toEqual([]);
  });

  test('a request without an upgrade to a WebSocket function: 426', async () => {
    const gateway = await gatewayFor(MIRROR);
    const answer = await exchange(
      gateway.url,
      'GET /default/chat HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    );
    expect(json(answer)).toMatchObject({ status: 426, statusCode: 426 });
    expect(answer.toLowerCase()).toContain('upgrade: websocket');
  });

  test.for([
    [
      'an upgrade to another protocol',
      'GET /default/chat HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n',
      426,
    ],
    ['CONNECT', 'CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n', 400],
    ['no HTTP at all', '\u0016\u0003\u0001\u0002\u0000\r\n\r\n', 400],
  ] as const)('%s', async ([, bytes, status]) => {
    const gateway = await gatewayFor(MIRROR);
    expect(json(await exchange(gateway.url, bytes))).toMatchObject({ status, statusCode: status });
  });

  test('a client that is gone before its answer does no harm', async () => {
    const gateway = await gatewayFor(MIRROR);
    const socket = connect({ host: '127.0.0.1', port: Number(new URL(gateway.url).port) });
    socket.on('error', () => {});
    socket.write(upgrade('/default/other'));
    await once(socket, 'data');
    socket.resetAndDestroy();
    const answer = await exchange(gateway.url, upgrade('/default/other'));
    expect(json(answer)).toMatchObject({ status: 404 });
  });

  test('a refusal of the function is wrapped into 500, with its own words inside', async () => {
    const source =
      "require('http').createServer((q, r) => r.writeHead(401).end('no')).listen(9000)";
    const folder = temporaryFolder({
      scf_bootstrap: [`#!/bin/sh\n/var/lang/node18/bin/node -e "${source}"\n`, 0o755],
    });
    const gateway = await gatewayFor(functionIn(folder));
    const answer = json(await exchange(gateway.url, upgrade('/default/chat')));
    const { requestId } = await gateway.nth('connection-closed');
    expect(answer).toEqual({
      status: 500,
      statusCode: 500,
      errorMessage: 'the function answered the upgrade with 401 Unauthorized',
      requestId,
    });
  });
});

describe('clientLeft', () => {
  test.for([
    ['while the instance starts', 'sleep 60', undefined],
    [
      'while the function thinks about the upgrade',
      `/var/lang/node18/bin/node -e "require('net').createServer((s) => s.on('data', () => console.log('asked'))).listen(9000)"`,
      /^asked$/,
    ],
  ] as const)('%s: 499', async ([, command, until]) => {
    const folder = temporaryFolder({ scf_bootstrap: [`#!/bin/sh\n${command}\n`, 0o755] });
    const gateway = await gatewayFor(functionIn(folder));
    const client = new WebSocket(gateway.functionUrl);
    client.on('error', () => {});
    await gateway.line(until ?? /^START/);
    client.terminate();
    expect(await gateway.nth('connection-closed')).toMatchObject({
      status: 499,
      cause: 'clientLeft',
      by: 'client',
      closeCode: 1006,
    });
    expect(await gateway.processes()).toEqual([]);
  });
});

describe('what counts as activity', () => {
  const pinged = async (controlFramesCountAsActivity: boolean) => {
    const gateway = await gatewayFor(MIRROR, { controlFramesCountAsActivity });
    const client = new WebSocket(gateway.functionUrl);
    onTestFinished(() => client.terminate());
    await new Promise((resolve) => client.once('message', resolve));
    gateway.clock.advance(59_000);
    client.ping();
    await new Promise((resolve) => client.once('pong', resolve));
    gateway.clock.advance(59_000);
    return gateway;
  };

  test('pings and pongs do not keep a connection', async () => {
    const gateway = await pinged(false);
    expect(await gateway.nth('connection-closed')).toMatchObject({ cause: 'idleTimeout' });
  });

  test('unless the gateway is told that they do', async () => {
    const gateway = await pinged(true);
    expect(gateway.of('connection-closed')).toEqual([]);
  });
});

test('a port that is taken is an error, and nothing is left running', async () => {
  const first = await gatewayFor(MIRROR);
  const port = Number(new URL(first.url).port);
  const { killed, processes } = watchedProcesses();
  await expect(gatewayFor(MIRROR, { port, processes })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
  expect(killed()).toBe(true);
});

test('the log of an invocation has the platform’s lines around the function’s', async () => {
  const gateway = await gatewayFor(MIRROR);
  const client = await open(gateway.functionUrl);
  gateway.clock.advance(1500);
  client.close(1000);
  const { requestId: id, durationMilliseconds } = await gateway.nth('connection-closed');
  expect(durationMilliseconds).toBe(1500);
  expect(gateway.of('function-output').map(({ text }) => text)).toEqual([
    `START RequestId:${id}`,
    expect.stringMatching(/^{"address"/),
    expect.stringMatching(
      new RegExp(`^Init Report RequestId: ${id} Coldstart: \\d+ms Memory: 128MB$`),
    ),
    `END RequestId:${id}`,
    `Report RequestId:${id} Duration:1500ms Memory:128MB`,
  ]);
});
