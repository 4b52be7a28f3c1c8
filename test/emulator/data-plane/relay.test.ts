import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import WebSocket, { type ClientOptions } from 'ws';
import { passBytes } from '../../../src/emulator/data-plane/relay.ts';
import { fixture, functionIn } from './functions.ts';
import { gatewayFor } from './gateway-under-test.ts';

const OBEDIENT = functionIn(fixture('obedient'));

const opened = async (protocols: string[] = [], options: ClientOptions = {}) => {
  const gateway = await gatewayFor(OBEDIENT);
  const client = new WebSocket(gateway.functionUrl, protocols, {
    perMessageDeflate: false,
    ...options,
  });
  onTestFinished(() => client.terminate());
  await once(client, 'open');
  return { gateway, client };
};

const next = async (client: WebSocket) => {
  const [message, isBinary] = await once(client, 'message');
  return { message, isBinary };
};

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('bytes pass untouched', () => {
  test('one binary message of a megabyte comes back as it was sent', async () => {
    const { gateway, client } = await opened();
    const sent = randomBytes(1024 * 1024);
    client.send(sent);
    const { message, isBinary } = await next(client);
    expect(isBinary).toBe(true);
    expect(digest(message)).toBe(digest(sent));
    client.close(1000);
    expect(await gateway.nth('connection-closed')).toMatchObject({
      messages: { up: 1, down: 1 },
      bytes: { up: sent.length, down: sent.length },
    });
  });

  test('two hundred small messages come back in their order', async () => {
    const { gateway, client } = await opened();
    const sent = Array.from({ length: 200 }, (_, index) => `message ${index}: 你好`);
    const received: string[] = [];
    const all = new Promise<void>((resolve) => {
      client.on('message', (message) => {
        received.push(String(message));
        if (received.length === sent.length) resolve();
      });
    });
    for (const text of sent) client.send(text);
    await all;
    expect(received).toEqual(sent);
    client.close(1000);
    const { messages, bytes } = await gateway.nth('connection-closed');
    const total = Buffer.byteLength(sent.join(''));
    expect({ messages, bytes }).toEqual({
      messages: { up: 200, down: 200 },
      bytes: { up: total, down: total },
    });
  });

  test('the two ends may compress', async () => {
    const { gateway, client } = await opened([], { perMessageDeflate: { threshold: 0 } });
    expect(client.extensions).toContain('permessage-deflate');
    client.send('a'.repeat(100_000));
    expect(String((await next(client)).message)).toBe('a'.repeat(100_000));
    client.close(1000);
    const { bytes } = await gateway.nth('connection-closed');
    expect(bytes.up).toBeLessThan(1000);
  });

  test('the function chooses the subprotocol', async () => {
    const { client } = await opened(['chat.v1', 'chat.v2']);
    expect(client.protocol).toBe('chat.v2');
  });
});

/** The two ends of a TCP connection. */
const connection = async (): Promise<[Socket, Socket]> => {
  const server = createServer({ allowHalfOpen: true }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const near = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  const [[far]] = await Promise.all([once(server, 'connection'), once(near, 'connect')]);
  server.close();
  for (const socket of [near, far]) socket.on('error', () => {});
  onTestFinished(() => {
    near.destroy();
    far.destroy();
  });
  return [near, far];
};

/** A client and a function, with a relay between them. */
const relayed = async () => {
  const [client, clientSide] = await connection();
  const [fn, functionSide] = await connection();
  passBytes(clientSide, functionSide, () => {});
  passBytes(functionSide, clientSide, () => {});
  return { client, fn, clientSide, functionSide };
};

describe('passBytes', () => {
  test('a side that reads nothing holds the other up, and gets everything in the end', async () => {
    const { client, fn, clientSide, functionSide } = await relayed();
    const flood = 64 * 1024 * 1024;
    fn.end(Buffer.alloc(flood, 1));
    await once(functionSide, 'pause');
    expect(clientSide.writableLength).toBeLessThan(1024 * 1024);
    expect(fn.writableLength).toBeGreaterThan(flood / 2);
    let received = 0;
    client.on('data', (chunk) => {
      received += chunk.length;
    });
    await once(client, 'end');
    expect(received).toBe(flood);
  });

  test('one side may end while the other goes on', async () => {
    const { client, fn } = await relayed();
    client.end('question');
    fn.resume();
    await once(fn, 'end');
    fn.end('answer');
    expect(await text(client)).toBe('answer');
  });

  test('a reset on one side is a reset on the other', async () => {
    const { client, fn } = await relayed();
    client.write('x');
    await once(fn, 'data');
    const failed = once(fn, 'error');
    client.resetAndDestroy();
    expect((await failed)[0]).toMatchObject({ code: 'ECONNRESET' });
  });
});
