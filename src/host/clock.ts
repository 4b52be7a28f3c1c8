/** A wait that has been started; cancelling it twice, or after it fired, does nothing. */
export interface Timer {
  cancel(): void;
}

/** Time, in milliseconds. `now` counts from the Unix epoch. */
export interface Clock {
  now(): number;
  after(milliseconds: number, fire: () => void): Timer;
}

/** The longest wait that Node's timers take, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, fire) => {
    const timer = setTimeout(fire, Math.min(milliseconds, LONGEST_TIMER));
    return { cancel: () => clearTimeout(timer) };
  },
};

/** A clock on which time passes `factor` times as fast as on the given one. */
export const scaledClock = (clock: Clock, factor: number): Clock => {
  const start = clock.now();
  return {
    now: () => start + (clock.now() - start) * factor,
    after: (milliseconds, fire) => clock.after(milliseconds / factor, fire),
  };
};

/** Resolves when the time has passed on that clock, or at once when the signal is aborted. */
export const wait = (clock: Clock, milliseconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const done = () => {
      timer.cancel();
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = clock.after(milliseconds, done);
    signal?.addEventListener('abort', done, { once: true });
  });
