import { connect, type Socket } from 'node:net';
import { type Clock, wait } from '../../../host/clock.ts';
import type { Announcement } from './announcements.ts';

/** A server may say where it will listen just before it does. */
const BETWEEN_ATTEMPTS_MILLISECONDS = 10;

const attempt = ({ host, port }: Announcement): Promise<Socket | undefined> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, noDelay: true, allowHalfOpen: true });
    socket.once('connect', () => resolve(socket));
    // This listener stays: a socket that nobody talks over yet may still fail.
    socket.on('error', () => resolve(undefined));
  });

/** Connects as soon as the server takes connections; undefined when it was told to stop trying. */
export const dial = async (
  to: Announcement,
  clock: Clock,
  signal: AbortSignal,
): Promise<Socket | undefined> => {
  while (!signal.aborted) {
    const socket = await attempt(to);
    if (socket && !signal.aborted) return socket;
    socket?.destroy();
    await wait(clock, BETWEEN_ATTEMPTS_MILLISECONDS, signal);
  }
  return undefined;
};
