import { isStorageHost } from '../../object-store/address.ts';
import { isLoopbackHost } from '../loopback.ts';
import { ApiRefusal } from '../refusal.ts';
import { isServiceHost } from '../service-host.ts';
import type { RequestHead } from './incoming.ts';

/** The names that requests may be for: this machine, and the cloud's that it stands in for. */
export const isServedHost = (host: string): boolean =>
  isLoopbackHost(host) || isServiceHost(host) || isStorageHost(host);

/**
 * Why nobody looks at a request at all. A page in a browser can be led here under a name of its own,
 * or send from afar; it can forge neither of these headers.
 */
export const strangerIn = ({ headers }: RequestHead): ApiRefusal | undefined => {
  if (!isServedHost(headers['host'] ?? '')) {
    return new ApiRefusal('UnauthorizedOperation', 'The local target serves this machine only.');
  }
  if (headers['origin'] !== undefined) {
    return new ApiRefusal('UnauthorizedOperation', 'The local target does not serve web pages.');
  }
  return undefined;
};
