import type { Emit } from '../events.ts';
import type { Host } from '../host/host.ts';
import type { Credential } from './credentials.ts';
import type { Endpoint } from './endpoint.ts';
import { sdkControlPlane } from './sdk-control-plane.ts';
import type { Target } from './target.ts';

export interface CloudOptions {
  readonly credential: Credential;
  readonly region: string;
  readonly endpoint: Endpoint;
}

/** Tencent Cloud itself, or what speaks its API at another address. */
export const openCloudTarget = (options: CloudOptions, host: Host, emit: Emit): Target => ({
  name: 'cloud',
  control: sdkControlPlane(options, host, emit),
  staysUp: true,
  close: async () => {},
});
