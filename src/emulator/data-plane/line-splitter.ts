/** A longer line is cut here, so that a program without line ends cannot fill the memory. */
export const LONGEST_LINE = 16_384;

/** Cuts a stream of UTF-8 bytes into lines, wherever its chunks begin and end. */
export class LineSplitter {
  readonly #take: (line: string) => void;
  readonly #decoder = new TextDecoder();
  #rest = '';

  constructor(take: (line: string) => void) {
    this.#take = take;
  }

  push(chunk: Uint8Array): void {
    this.#add(this.#decoder.decode(chunk, { stream: true }));
  }

  /** Gives out what came after the last line end, if anything. */
  end(): void {
    this.#add(this.#decoder.decode());
    if (this.#rest !== '') this.#give(this.#rest);
    this.#rest = '';
  }

  #add(text: string): void {
    const lines = `${this.#rest}${text}`.split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#give(line);
    while (this.#rest.length > LONGEST_LINE) {
      this.#give(this.#rest.slice(0, LONGEST_LINE));
      this.#rest = this.#rest.slice(LONGEST_LINE);
    }
  }

  #give(line: string): void {
    this.#take(line.endsWith('\r') ? line.slice(0, -1) : line);
  }
}
