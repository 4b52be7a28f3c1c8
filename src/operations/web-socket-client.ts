import { type RawData, WebSocket } from 'ws';
import type { Emit } from '../events.ts';
import type { TypedLines } from '../host/terminal.ts';
import { explanationOf } from './refused-upgrade.ts';

/** What is said on a connection. */
export interface Conversation {
  readonly url: string;
  /** Messages to send, one after the other, once connected. */
  readonly send: readonly string[];
  /** Messages that must come, in this order. */
  readonly expect: readonly string[];
  /** The code to close with, when all has come; undefined leaves it to somebody else. */
  readonly close: number | undefined;
  /** Lines that the user types, where there is somebody to type; closed with the connection. */
  readonly lines: TypedLines | undefined;
}

interface End {
  readonly closeCode: number;
  readonly reason: string;
  /** Why there was never a connection. */
  readonly failure?: string;
}

/** One connection, from the handshake to its end. */
export class Client {
  readonly missing: string[];
  readonly ended: Promise<End>;
  readonly #socket: WebSocket;
  readonly #options: Conversation;
  readonly #emit: Emit;

  constructor(options: Conversation, emit: Emit) {
    this.#options = options;
    this.#emit = emit;
    this.missing = [...options.expect];
    this.#socket = new WebSocket(options.url);
    this.#socket.on('open', () => this.#opened());
    this.#socket.on('message', (data, binary) => this.#received(data, binary));
    this.ended = this.#end();
  }

  close(code: number): void {
    this.#socket.close(code);
  }

  #end(): Promise<End> {
    return new Promise((resolve) => {
      let failure: string | undefined;
      let opened = false;
      this.#socket.on('open', () => {
        opened = true;
      });
      this.#socket.on('error', (error) => {
        if (!opened) failure ??= error.message;
      });
      this.#socket.on('unexpected-response', (_request, response) => {
        void explanationOf(response).then((words) => {
          failure = words;
          this.#socket.terminate();
        });
      });
      this.#socket.on('close', (closeCode, reason) =>
        resolve({
          closeCode,
          reason: reason.toString(),
          ...(failure !== undefined && { failure }),
        }),
      );
    });
  }

  #opened(): void {
    const { url, send, lines } = this.#options;
    this.#emit({ kind: 'client-connected', url });
    for (const text of send) this.#send(text);
    this.#closeWhenDone();
    lines?.each((line) => this.#send(line));
  }

  #send(text: string): void {
    this.#socket.send(text);
    this.#emit({ kind: 'message-sent', text });
  }

  #received(data: RawData, binary: boolean): void {
    const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(new Uint8Array(data));
    const text = bytes.toString(binary ? 'hex' : 'utf8');
    this.#emit({ kind: 'message-received', text, binary });
    if (this.missing[0] === text) this.missing.shift();
    this.#closeWhenDone();
  }

  #closeWhenDone(): void {
    const { close } = this.#options;
    if (close !== undefined && this.missing.length === 0) this.#socket.close(close);
  }
}
