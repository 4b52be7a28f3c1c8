import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Clock, Timer } from '../../../host/clock.ts';
import type { Authority } from '../../certificates/authority.ts';

interface LineOptions {
  readonly clock: Clock;
  readonly authority: Authority;
  readonly serves: (host: string) => boolean;
  /** How long a client may say nothing at first, in milliseconds. */
  readonly patience: number;
}

/** The first byte of a TLS handshake; no method of HTTP begins with it. */
const HANDSHAKE = 0x16;

type Accept = (line: Duplex) => void;

/** New lines to a server: it gets each of them once it is known whether TLS is spoken on it. */
export class Lines {
  readonly #options: LineOptions;
  readonly #accept: Accept;
  /** Lines that the server does not know of yet, and what ends them if they wait too long. */
  readonly #waiting = new Map<Duplex, Timer>();

  constructor(server: Server, options: LineOptions) {
    this.#options = options;
    const accepting = server.listeners('connection');
    this.#accept = (line) => {
      for (const accept of accepting) Reflect.apply(accept, server, [line]);
    };
    server.removeAllListeners('connection');
    server.on('connection', (socket: Socket) => this.receive(socket));
  }

  /** Takes a line whose client has yet to say a first word. */
  receive(line: Duplex): void {
    this.#wait(line);
    line.once('readable', () => {
      const first: Uint8Array | null = line.read();
      if (first === null) return void line.destroy();
      line.unshift(first);
      if (first[0] !== HANDSHAKE) return this.#handOver(line);
      this.#secure(line).catch(() => line.destroy());
    });
  }

  close(): void {
    for (const line of this.#waiting.keys()) line.destroy();
  }

  /** Loads TLS where somebody wants it, and not before. */
  async #secure(line: Duplex): Promise<void> {
    const { secured } = await import('./secured.ts');
    const { authority, serves } = this.#options;
    const inner = secured(line, authority, serves);
    this.#wait(inner);
    inner.once('secure', () => {
      this.#forget(line);
      this.#handOver(inner);
    });
    inner.once('close', () => line.destroy());
  }

  #handOver(line: Duplex): void {
    this.#forget(line);
    line.off('error', ignore);
    this.#accept(line);
  }

  #wait(line: Duplex): void {
    const { clock, patience } = this.#options;
    this.#waiting.set(
      line,
      clock.after(patience, () => line.destroy()),
    );
    line.on('error', ignore);
    line.once('close', () => this.#forget(line));
  }

  #forget(line: Duplex): void {
    this.#waiting.get(line)?.cancel();
    this.#waiting.delete(line);
  }
}

/** A broken line closes by itself. */
const ignore = (): void => {};
