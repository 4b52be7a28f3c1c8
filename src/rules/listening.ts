import { FUNCTION_PORT } from '../platform/defaults.ts';

/** A number or a host name in a file of the code, and where it stands. */
export interface Stretch {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Where a server is told to listen, as far as plain words say it. */
export interface Listening {
  readonly port: Stretch | undefined;
  readonly host: Stretch | undefined;
  /** A port is there, but it cannot be told which. */
  readonly isOpen: boolean;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1', '[::1]']);

/** A wrong port, where no server of the file listens on the right one or on an unknown one. */
export const wrongPortOf = (listenings: readonly Listening[]): Stretch | undefined => {
  if (listenings.some(({ isOpen }) => isOpen)) return undefined;
  const ports = listenings.flatMap(({ port }) => port ?? []);
  const isRight = ports.some(({ value }) => Number(value) === FUNCTION_PORT);
  return isRight ? undefined : ports[0];
};

/** A host that nobody else can reach, where every server of the file listens on such a one. */
export const loopbackOf = (listenings: readonly Listening[]): Stretch | undefined => {
  const hosts = listenings.map(({ host }) => host);
  const isEvery = hosts.every((host) => host !== undefined && LOOPBACK.has(host.value));
  return isEvery ? hosts[0] : undefined;
};
