import { NO_CLOSE_CODE } from '../../platform/close-causes.ts';
import { FrameHead } from './frame-head.ts';

/** What one direction of a connection has said, as far as a witness of its bytes can tell. */
export type Observation =
  | { readonly kind: 'message'; readonly binary: boolean; readonly bytes: number }
  | { readonly kind: 'control'; readonly frame: 'ping' | 'pong' }
  | { readonly kind: 'close'; readonly code: number };

/** Opcodes, RFC 6455 section 5.2. */
const CONTINUATION = 0x0;
const BINARY = 0x2;
const CLOSE = 0x8;
const PING = 0x9;
const PONG = 0xa;
const CLOSE_CODE_BYTES = 2;

/**
 * Reads frame headers (RFC 6455) as the bytes of one direction pass, however they are cut. It judges
 * nothing: both ends speak for themselves. Where bytes cannot be frames any more, it falls silent.
 */
export class FrameObserver {
  /** Payload bytes of data frames that have passed so far, of unfinished messages too. */
  dataBytes = 0;
  readonly #head = new FrameHead();
  readonly #closeCode: number[] = [];
  #payloadLeft = 0;
  #payloadSeen = 0;
  #inPayload = false;
  #silent = false;
  #binary = false;
  #messageBytes = 0;

  observe(chunk: Uint8Array): readonly Observation[] {
    const observations: Observation[] = [];
    let at = 0;
    while (at < chunk.length && !this.#silent) {
      at = this.#inPayload ? this.#skipPayload(chunk, at) : this.#readHead(chunk, at);
      if (this.#inPayload && this.#payloadLeft === 0) this.#endFrame(observations);
    }
    return observations;
  }

  #readHead(chunk: Uint8Array, from: number): number {
    const at = this.#head.read(chunk, from);
    if (this.#head.impossible) this.#silent = true;
    if (!this.#head.complete) return at;
    this.#inPayload = true;
    this.#payloadLeft = this.#head.payloadLength;
    this.#payloadSeen = 0;
    if (this.#head.opcode !== CONTINUATION && this.#isData) {
      this.#binary = this.#head.opcode === BINARY;
      this.#messageBytes = 0;
    }
    return at;
  }

  #skipPayload(chunk: Uint8Array, from: number): number {
    const bytes = Math.min(this.#payloadLeft, chunk.length - from);
    if (this.#isData) {
      this.dataBytes += bytes;
      this.#messageBytes += bytes;
    }
    if (this.#head.opcode === CLOSE) this.#keepCloseCode(chunk.subarray(from, from + bytes));
    this.#payloadLeft -= bytes;
    this.#payloadSeen += bytes;
    return from + bytes;
  }

  #keepCloseCode(payload: Uint8Array): void {
    for (const [index, byte] of payload.entries()) {
      const place = this.#payloadSeen + index;
      if (place >= CLOSE_CODE_BYTES) return;
      this.#closeCode.push(byte ^ this.#head.maskAt(place));
    }
  }

  #endFrame(observations: Observation[]): void {
    const { opcode, final } = this.#head;
    this.#inPayload = false;
    this.#head.reset();
    if (opcode === PING) observations.push({ kind: 'control', frame: 'ping' });
    if (opcode === PONG) observations.push({ kind: 'control', frame: 'pong' });
    if (opcode <= BINARY && final) {
      observations.push({ kind: 'message', binary: this.#binary, bytes: this.#messageBytes });
    }
    if (opcode === CLOSE) {
      observations.push({ kind: 'close', code: this.#sentCode() });
      // Section 5.5.1: nothing that follows a close frame is a message.
      this.#silent = true;
    }
  }

  #sentCode(): number {
    const [high, low] = this.#closeCode;
    return high === undefined || low === undefined ? NO_CLOSE_CODE : high * 256 + low;
  }

  get #isData(): boolean {
    return this.#head.opcode <= BINARY;
  }
}
