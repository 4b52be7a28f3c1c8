export const LOOPBACK = '127.0.0.1';

const LOOPBACK_HOST = /^(127(\.\d{1,3}){3}|\[::1\]|([a-z0-9-]+\.)*localhost)(:\d+)?$/i;

/** True where a Host header names this machine; RFC 6761 keeps all of `.localhost` for that. */
export const isLoopbackHost = (host: string): boolean => LOOPBACK_HOST.test(host);
