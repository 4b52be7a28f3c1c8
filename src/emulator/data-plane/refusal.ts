import { STATUS_CODES as HTTP_STATUSES } from 'node:http';
import type { Socket } from 'node:net';
import type { Clock } from '../../host/clock.ts';
import { say } from '../../language/text.ts';
import { CLOSE_CAUSES } from '../../platform/close-causes.ts';
import { STATUS_CODES } from '../../platform/status-codes.ts';
import { describeEnding, type Ending } from './ending.ts';
import { LINGER_MILLISECONDS } from './relay.ts';

/** An answer of the platform's own, in the function's place. */
export interface Refusal {
  readonly httpStatus: number;
  /** What HTTP calls the status, where it is not HTTP's own. */
  readonly reason?: string;
  readonly errorMessage: string;
  /** The function status code; the HTTP status where SCF has no code of its own. */
  readonly statusCode: number;
  readonly requestId: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The body has the form that was seen in the field: `{"errorMessage":"…","statusCode":446}`. */
export const refusalBody = ({ errorMessage, statusCode, requestId }: Refusal): string =>
  JSON.stringify({ errorMessage, statusCode, requestId });

export const refusalHeaders = (refusal: Refusal): Readonly<Record<string, string>> => ({
  ...refusal.headers,
  'content-type': 'application/json',
  'content-length': String(Buffer.byteLength(refusalBody(refusal))),
  'x-scf-request-id': refusal.requestId,
  connection: 'close',
});

/** What a client gets in the place of a 101: HTTP carries the function status code as it is. */
export const refusalOf = (ending: Ending, requestId: string): Refusal => {
  const { status } = CLOSE_CAUSES[ending.cause];
  return {
    httpStatus: status,
    reason: STATUS_CODES[status]?.name ?? 'Error',
    // Programs read this one, and whoever connects need not speak the user's language.
    errorMessage: say(describeEnding(ending), 'en'),
    statusCode: status,
    requestId,
  };
};

/** Answers on a socket that no HTTP server holds any more, and ends it. */
export const refuseOn = (socket: Socket, refusal: Refusal, hostClock: Clock): void => {
  const { httpStatus, reason = HTTP_STATUSES[httpStatus] ?? 'Error' } = refusal;
  const lines = [`HTTP/1.1 ${httpStatus} ${reason}`];
  for (const [name, value] of Object.entries(refusalHeaders(refusal))) {
    lines.push(`${name}: ${value}`);
  }
  socket.end(`${lines.join('\r\n')}\r\n\r\n${refusalBody(refusal)}`);
  // What the client still sends is thrown away; unread, it would turn the end into a reset.
  socket.removeAllListeners('data').resume();
  const timer = hostClock.after(LINGER_MILLISECONDS, () => socket.destroy());
  socket.once('close', () => timer.cancel());
};
