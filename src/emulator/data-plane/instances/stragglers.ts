import { type Clock, wait } from '../../../host/clock.ts';
import type { Processes } from '../../../host/processes.ts';

/** Processes that were killed take a moment to be gone, and may have begotten others before. */
const MOST_LOOKS = 200;
const BETWEEN_LOOKS_MILLISECONDS = 5;

/**
 * Ends processes that have left the group of their instance (`setsid`, daemons). One look at all
 * processes serves every instance that is over by then, however many end together.
 */
export class Stragglers {
  readonly #processes: Processes;
  readonly #hostClock: Clock;
  readonly #mark: string;
  readonly #over = new Set<string>();
  #running: Promise<boolean> | undefined;
  #next: Promise<boolean> | undefined;

  /** The mark is what each instance's variable begins with; the instance's own part follows it. */
  constructor(processes: Processes, hostClock: Clock, mark: string) {
    this.#processes = processes;
    this.#hostClock = hostClock;
    this.#mark = mark;
  }

  /** Settles when no process of the instance is left; false where this system does not say. */
  async sweep(instance: string): Promise<boolean> {
    this.#over.add(instance);
    this.#next ??= this.#afterRunning();
    const sure = await this.#next;
    this.#over.delete(instance);
    return sure;
  }

  async #afterRunning(): Promise<boolean> {
    await this.#running;
    this.#running = this.#next;
    this.#next = undefined;
    for (let look = 0; look < MOST_LOOKS; look += 1) {
      const left = await this.#killOnce();
      if (left === undefined) return false;
      if (left === 0) return true;
      await wait(this.#hostClock, BETWEEN_LOOKS_MILLISECONDS);
    }
    return true;
  }

  async #killOnce(): Promise<number | undefined> {
    const marked = await this.#processes.marked(this.#mark);
    if (!marked) return undefined;
    const stragglers = [...marked].filter(([, instance]) => this.#over.has(instance));
    for (const [id] of stragglers) this.#processes.kill(id);
    return stragglers.length;
  }
}
