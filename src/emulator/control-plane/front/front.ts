import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../../host/clock.ts';
import type { Authority } from '../../certificates/authority.ts';
import { LOOPBACK } from '../loopback.ts';
import { Lines } from './lines.ts';
import { acceptTunnels } from './tunnels.ts';

export interface FrontOptions {
  /** 0 for any that is free. */
  readonly port: number;
  readonly clock: Clock;
  readonly authority: Authority;
  /** Whether a client may come here for this host, with its port or without. */
  readonly serves: (host: string) => boolean;
  readonly maxHeaderBytes: number;
  readonly patience?: Patience;
}

/** How long clients may take, in milliseconds. */
interface Patience {
  readonly head: number;
  readonly request: number;
  /** How often somebody looks. */
  readonly check: number;
}

const PATIENCE: Patience = { head: 20_000, request: 300_000, check: 5000 };

/** A line that waits longer than clients do is never cut just when its client uses it again. */
const KEPT_ALIVE = 60_000;

export interface Front {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * One port of this machine alone, for HTTP, for HTTPS, and for clients that take it for their proxy.
 * Rejects with Node's error where the port is taken.
 */
export const startFront = async (
  listener: RequestListener,
  options: FrontOptions,
): Promise<Front> => {
  const { maxHeaderBytes, patience = PATIENCE } = options;
  const server = createServer(
    {
      maxHeaderSize: maxHeaderBytes,
      headersTimeout: patience.head,
      requestTimeout: patience.request,
      connectionsCheckingInterval: patience.check,
      keepAliveTimeout: KEPT_ALIVE,
    },
    listener,
  );
  const lines = new Lines(server, { ...options, patience: patience.head });
  acceptTunnels(server, lines, options.serves);
  const port = await listen(server, options.port);
  return { port, close: () => close(server, lines) };
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject);
      // A server that listens on a port has an address of this kind.
      resolve((server.address() as AddressInfo).port);
    });
  });

/** Requests that are under way are still answered; lines that only wait are cut. */
const close = (server: Server, lines: Lines): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    lines.close();
  });
