import type { Clock, Timer } from '../../host/clock.ts';

/** Fires once, when nothing has touched it for the given time. */
export class IdleWatch {
  readonly #clock: Clock;
  readonly #milliseconds: number;
  readonly #expire: () => void;
  #timer: Timer;

  constructor(clock: Clock, milliseconds: number, expire: () => void) {
    this.#clock = clock;
    this.#milliseconds = milliseconds;
    this.#expire = expire;
    this.#timer = clock.after(milliseconds, expire);
  }

  touch(): void {
    this.#timer.cancel();
    this.#timer = this.#clock.after(this.#milliseconds, this.#expire);
  }

  stop(): void {
    this.#timer.cancel();
  }
}
