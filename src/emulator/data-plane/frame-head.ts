/** Bits and sizes of a frame's head, RFC 6455 section 5.2. */
const FINAL_BIT = 0x80;
const OPCODE_BITS = 0x0f;
const MASK_BIT = 0x80;
const LENGTH_BITS = 0x7f;
const TWO_BYTE_LENGTH = 126;
const EIGHT_BYTE_LENGTH = 127;
const MASK_BYTES = 4;
const LONGEST_HEAD = 14;

/** The head of one frame, gathered byte by byte. */
export class FrameHead {
  readonly #bytes = new Uint8Array(LONGEST_HEAD);
  #have = 0;

  /** Takes what belongs to the head, and returns the place of the first byte that does not. */
  read(chunk: Uint8Array, from: number): number {
    let at = from;
    while (at < chunk.length && !this.complete) {
      this.#bytes[this.#have] = chunk[at] ?? 0;
      this.#have += 1;
      at += 1;
    }
    return at;
  }

  reset(): void {
    this.#have = 0;
  }

  get complete(): boolean {
    return this.#have >= 2 && this.#have === this.#size;
  }

  get final(): boolean {
    return (this.#byte(0) & FINAL_BIT) !== 0;
  }

  get opcode(): number {
    return this.#byte(0) & OPCODE_BITS;
  }

  get payloadLength(): number {
    if (this.#lengthBytes === 0) return this.#shortLength;
    let length = 0;
    for (let index = 0; index < this.#lengthBytes; index += 1) {
      length = length * 256 + this.#byte(2 + index);
    }
    return length;
  }

  /** The byte that hides the payload byte at this place; 0 where the frame is not masked. */
  maskAt(place: number): number {
    return this.#isMasked ? this.#byte(2 + this.#lengthBytes + (place % MASK_BYTES)) : 0;
  }

  /** A length that no frame can have: the first bit must be 0, and nobody sends 2^53 bytes. */
  get impossible(): boolean {
    return this.complete && !Number.isSafeInteger(this.payloadLength);
  }

  get #size(): number {
    return 2 + this.#lengthBytes + (this.#isMasked ? MASK_BYTES : 0);
  }

  get #lengthBytes(): number {
    if (this.#shortLength === EIGHT_BYTE_LENGTH) return 8;
    return this.#shortLength === TWO_BYTE_LENGTH ? 2 : 0;
  }

  get #shortLength(): number {
    return this.#byte(1) & LENGTH_BITS;
  }

  get #isMasked(): boolean {
    return (this.#byte(1) & MASK_BIT) !== 0;
  }

  #byte(place: number): number {
    return this.#bytes[place] ?? 0;
  }
}
