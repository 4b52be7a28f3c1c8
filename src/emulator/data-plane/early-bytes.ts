import type { Socket } from 'node:net';

/** A client that sends more before it has an answer must wait. */
const MOST_BYTES = 65_536;

/**
 * Keeps what a client sends before there is a function to send it to. It must be read meanwhile, for
 * a client that leaves is noticed only by reading.
 */
export class EarlyBytes {
  readonly #client: Socket;
  readonly #chunks: Uint8Array[];
  #bytes = 0;

  constructor(client: Socket, first: Uint8Array) {
    this.#client = client;
    this.#chunks = first.length > 0 ? [first] : [];
    client.on('data', this.#keep);
  }

  /** Gives out all that has come, and keeps no more. */
  take(): readonly Uint8Array[] {
    this.#client.off('data', this.#keep);
    return this.#chunks.splice(0);
  }

  readonly #keep = (chunk: Uint8Array): void => {
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
    if (this.#bytes > MOST_BYTES) this.#client.pause();
  };
}
