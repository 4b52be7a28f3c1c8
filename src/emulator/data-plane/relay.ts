import type { Socket } from 'node:net';
import type { Clock, Timer } from '../../host/clock.ts';

/** How long one side may take to hang up when the other has. */
export const LINGER_MILLISECONDS = 1000;

/**
 * Passes bytes one way, at the pace of the slower side, and the way the sender ends too. The bytes go
 * out before they are looked at, so nothing that is concluded from them can hold them up.
 */
export const passBytes = (from: Socket, to: Socket, look: (chunk: Uint8Array) => void): void => {
  from.on('data', (chunk: Buffer) => {
    if (!to.write(chunk)) from.pause();
    look(chunk);
  });
  to.on('drain', () => from.resume());
  from.on('end', () => to.end());
  from.on('error', () => passReset(to));
  from.on('close', () => to.destroySoon());
  from.resume();
};

/** A reset overtakes bytes that are still on their way; those go first. */
const passReset = (to: Socket): void => {
  if (to.writableEnded || to.writableLength > 0) to.destroySoon();
  else to.resetAndDestroy();
};

const closed = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    if (socket.closed) resolve();
    else socket.once('close', () => resolve());
  });

/**
 * Settles when both are closed. When one side has ended, and the other has all that it sent, the other
 * may say its last; but a WebSocket with one end is over, so it does not have for ever.
 */
export const bothClosed = async (one: Socket, other: Socket, hostClock: Clock): Promise<void> => {
  const hangUp = () => {
    one.destroy();
    other.destroy();
  };
  const timers: Timer[] = [];
  for (const socket of [one, other]) {
    socket.once('finish', () => timers.push(hostClock.after(LINGER_MILLISECONDS, hangUp)));
  }
  await Promise.all([closed(one), closed(other)]);
  for (const timer of timers) timer.cancel();
};
