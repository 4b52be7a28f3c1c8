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

/** Midnight at the start of a day in the machine's own time zone; months count from 1. */
export const localDate = (year: number, month: number, day: number): Date =>
  new Date(year, month - 1, day);

/** A moment as the API writes it, in UTC: `2026-11-22 08:30:00`. */
export const utcDateTime = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ');

/** Milliseconds since the Unix epoch of a moment that is written as text. */
export const timeOf = (moment: string): number => Date.parse(moment);

/** A moment as HTTP headers write it. */
export const httpDate = (milliseconds: number): string => new Date(milliseconds).toUTCString();

/** The moment that an HTTP header tells, in milliseconds; undefined where it tells none. */
export const httpTime = (header: string | undefined): number | undefined => {
  const time = Date.parse(header ?? '');
  return Number.isNaN(time) ? undefined : time;
};

/** ISO 8601 in UTC, with milliseconds, of a time in milliseconds since the Unix epoch. */
export const isoTime = (milliseconds: number): string => new Date(milliseconds).toISOString();
