import type { Clock, Timer } from '../../src/host/clock.ts';

interface Wait {
  readonly due: number;
  readonly fire: () => void;
}

/** A clock that stands still until it is told to go on. */
export class FakeClock implements Clock {
  #now: number;
  #waits: Wait[] = [];

  constructor(now = Date.UTC(2026, 10, 22, 8, 30)) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, fire: () => void): Timer {
    const wait = { due: this.#now + milliseconds, fire };
    this.#waits.push(wait);
    return {
      cancel: () => {
        this.#waits = this.#waits.filter((other) => other !== wait);
      },
    };
  }

  /** Fires what falls due on the way, in order, each at its own moment. */
  advance(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (let next = this.#firstUntil(end); next; next = this.#firstUntil(end)) {
      const fired = next;
      this.#waits = this.#waits.filter((other) => other !== fired);
      this.#now = fired.due;
      fired.fire();
    }
    this.#now = end;
  }

  #firstUntil(end: number): Wait | undefined {
    return this.#waits.filter(({ due }) => due <= end).sort((a, b) => a.due - b.due)[0];
  }
}
