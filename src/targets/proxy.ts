import type { Host } from '../host/host.ts';

type Environment = Host['environment'];

/** The proxy that the environment names for an address; none for this machine, nor for what NO_PROXY names. */
export const proxyFor = (address: string, environment: Environment): URL | undefined => {
  const url = new URL(address);
  const name = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
  const proxy = either(name, environment) ?? either('all_proxy', environment);
  if (!proxy || isLoopback(url.hostname)) return undefined;
  if (isExcepted(url, either('no_proxy', environment) ?? '')) return undefined;
  const written = proxy.includes('://') ? proxy : `http://${proxy}`;
  return URL.canParse(written) ? new URL(written) : undefined;
};

/** Small letters go first, as in curl. */
const either = (name: string, environment: Environment): string | undefined =>
  environment[name] || environment[name.toUpperCase()] || undefined;

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost') || /^127\.|^\[::1\]$/.test(host);

/** Names stand for themselves and all below them, with or without a port; a star for everything. */
const isExcepted = ({ hostname, port, protocol }: URL, exceptions: string): boolean => {
  const ownPort = port || (protocol === 'https:' ? '443' : '80');
  return exceptions
    .split(/[\s,]+/)
    .filter(Boolean)
    .some((exception) => {
      const [, name = '', onPort] = /^(.*?)(?::(\d+))?$/.exec(exception) ?? [];
      const domain = name.replace(/^\*?\./, '').toLowerCase();
      const isNamed = hostname === domain || hostname.endsWith(`.${domain}`);
      return (name === '*' || isNamed) && (onPort === undefined || onPort === ownPort);
    });
};

/** A proxy as it may be shown: without what it is entered with. */
export const shownProxy = ({ protocol, host }: URL): string => `${protocol}//${host}`;
