import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Clock } from '../../host/clock.ts';
import { type Refusal, refusalBody, refusalHeaders, refuseOn } from './refusal.ts';

/** A request for an upgrade, and the connection that it came on. */
export interface Incoming {
  readonly request: IncomingMessage;
  readonly client: Socket;
  /** What came behind the request already. */
  readonly early: Uint8Array;
}

export interface DoorOptions {
  readonly port: number;
  readonly hostClock: Clock;
  readonly onUpgrade: (incoming: Incoming) => void;
  /** A request that asks for no upgrade: it gets an answer of ours. */
  readonly onRequest: (request: IncomingMessage) => Refusal;
  /** Bytes that are no HTTP request, or a proxy's CONNECT. */
  readonly onNonsense: (reason: string) => Refusal;
}

export interface Door {
  /** `127.0.0.1:PORT` */
  readonly address: string;
  /** From here on there are no upgrades. */
  closeToNewcomers(): void;
  /** Hangs up on whoever is still there; settles when the port is free. */
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

const listen = (server: Server, port: number): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, HOST, () => {
      // A server that listens on a TCP port has an address of this form.
      const { port: taken } = server.address() as AddressInfo;
      resolve(`${HOST}:${taken}`);
    });
  });

/** Takes connections and HTTP requests. Nobody is ever hung up on without an answer. */
export const openDoor = async (options: DoorOptions): Promise<Door> => {
  const { hostClock, onUpgrade, onRequest, onNonsense } = options;
  const sockets = new Set<Socket>();
  /** Those that may still ask for an upgrade. */
  const waiting = new Set<Socket>();
  const server = createServer((request, response) => {
    const refusal = onRequest(request);
    request.resume();
    response.writeHead(refusal.httpStatus, refusalHeaders(refusal)).end(refusalBody(refusal));
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    waiting.add(socket);
    // A reset is an end like another, and its 'close' follows; unheard, it would end this program.
    socket.on('error', () => {});
    socket.once('close', () => void (sockets.delete(socket) && waiting.delete(socket)));
  });
  // The server speaks TCP alone, so its streams are sockets; the types leave room for TLS.
  server.on('upgrade', (request, stream, early) => {
    const client = stream as Socket;
    waiting.delete(client);
    onUpgrade({ request, client, early });
  });
  server.on('connect', (_request, stream) =>
    refuseOn(stream as Socket, onNonsense('This is no proxy.'), hostClock),
  );
  server.on('clientError', (error, stream) => {
    if (stream.writable) refuseOn(stream as Socket, onNonsense(error.message), hostClock);
  });
  const address = await listen(server, options.port);
  const closed = new Promise<void>((resolve) => server.once('close', () => resolve()));
  return {
    address,
    closeToNewcomers: () => {
      server.close();
      for (const socket of waiting) socket.destroy();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return closed;
    },
  };
};
