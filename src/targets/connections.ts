import { Agent as PlainAgent, request as plainRequest } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import type { Socket } from 'node:net';
import { connect } from 'node:tls';
import { NO_ANSWER, PROXY_REFUSES } from '../platform/transient-errors.ts';
import { proxyFor, shownProxy } from './proxy.ts';

/** How an agent is asked for a connection. */
interface Wanted {
  readonly host?: string;
  readonly port?: number;
  readonly servername?: string;
}
type Take = (error: Error | null, socket?: Socket) => void;

/**
 * Connections to an address, through the proxy that the environment names for it. An agent of our own
 * keeps the SDK from choosing a proxy by itself.
 */
export const connectionsTo = (
  address: string,
  environment: Parameters<typeof proxyFor>[1],
): PlainAgent => {
  const isSecure = new URL(address).protocol === 'https:';
  const agent = isSecure ? new SecureAgent({ keepAlive: true }) : new PlainAgent();
  const proxy = proxyFor(address, environment);
  if (!proxy) return agent;
  const createConnection = (wanted: Wanted, take: Take): void =>
    tunnel(proxy, wanted, (error, socket) => {
      if (error || !socket || !isSecure) return take(error, socket);
      const servername = wanted.servername ?? wanted.host ?? '';
      const secured = connect({ ...wanted, socket, servername });
      secured.once('secureConnect', () => take(null, secured));
      secured.once('error', (failure) => take(failure));
    });
  return Object.assign(agent, { createConnection });
};

/** Has the proxy make a connection (RFC 9110 section 9.3.6). */
const tunnel = (proxy: URL, { host = '', port = 443 }: Wanted, take: Take): void => {
  const ask = proxy.protocol === 'https:' ? secureRequest : plainRequest;
  const target = `${host}:${port}`;
  const request = ask({
    ...{ host: proxy.hostname, port: proxy.port || undefined, method: 'CONNECT', path: target },
    headers: { Host: target, ...admission(proxy) },
    agent: false,
  });
  const refusal = (status = 0) =>
    new Error(`the proxy ${shownProxy(proxy)} answered ${status} to CONNECT ${target}`);
  request.once('connect', ({ statusCode }, socket) => {
    if (statusCode === 200) return take(null, socket);
    socket.destroy();
    take(refusal(statusCode));
  });
  request.once('response', ({ statusCode }) => {
    request.destroy();
    take(refusal(statusCode));
  });
  request.once('error', (error) =>
    take(new Error(`the proxy ${shownProxy(proxy)} cannot be used: ${error.message}`)),
  );
  request.end();
};

/**
 * A missing password or a rule of the proxy's (4xx) stays; what is behind it (5xx) may come back. Known by
 * our own words, for the SDK hands on nothing else of an error.
 */
const FINAL_REFUSAL = /the proxy \S+ answered 4\d\d to CONNECT /;

/** The code of what went wrong before there was an answer. */
export const codeOfBreak = ({ message }: Error): string =>
  FINAL_REFUSAL.test(message) ? PROXY_REFUSES : NO_ANSWER;

const admission = ({ username, password }: URL): Readonly<Record<string, string>> => {
  if (!username) return {};
  const words = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'Proxy-Authorization': `Basic ${Buffer.from(words).toString('base64')}` };
};
