import { type Clock, wait } from '../../../host/clock.ts';

/** Waits for something, but not for ever; says whether it came in time. */
export const within = async (
  clock: Clock,
  milliseconds: number,
  awaited: Promise<unknown>,
): Promise<boolean> => {
  const stopWaiting = new AbortController();
  const came = awaited.then(() => true);
  const waited = wait(clock, milliseconds, stopWaiting.signal).then(() => false);
  const inTime = await Promise.race([came, waited]);
  stopWaiting.abort();
  return inTime;
};
