import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { httpTime } from '../host/clock.ts';

/** The header by which the SDK names a request. */
export const TRACE_HEADER = 'X-TC-TraceId';

/** Told when the head of an answer has come (diagnostics_channel, built-in channels, HTTP). */
const CHANNEL = 'http.client.response.finish';

interface Exchange {
  readonly request: { getHeader(name: string): unknown };
  readonly response: {
    readonly headers: Readonly<Record<string, string | undefined>>;
    /** The whole answer has come. */
    readonly complete: boolean;
    once(event: 'close', listener: () => void): unknown;
  };
}

/**
 * What the SDK keeps to itself of an answer: how long the server asks to be left alone, what time it is there; and that
 * the line broke in the middle, for which the SDK waits until its time is over.
 */
export const watchExchange = (trace: string) => {
  const broken = new AbortController();
  let asked: string | undefined;
  let date: string | undefined;
  const listen = (message: unknown) => {
    // Node publishes nothing else on this channel.
    const { request, response } = message as Exchange;
    if (String(request.getHeader(TRACE_HEADER)) !== trace) return;
    asked = response.headers['retry-after'];
    date = response.headers['date'];
    response.once('close', () => response.complete || broken.abort());
  };
  subscribe(CHANNEL, listen);
  return {
    broken: broken.signal,
    retryAfterMilliseconds: (): number | undefined => inMilliseconds(asked),
    /** What the server's clock said, in milliseconds. */
    serverTime: (): number | undefined => httpTime(date),
    stop: (): void => void unsubscribe(CHANNEL, listen),
  };
};

/** In seconds (RFC 9110 section 10.2.3); a date, which is the other form, is left alone. */
const inMilliseconds = (asked: string | undefined): number | undefined =>
  asked !== undefined && /^\d+$/.test(asked) ? Number(asked) * 1000 : undefined;
