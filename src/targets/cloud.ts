import type { Emit } from '../events.ts';
import type { Host } from '../host/host.ts';
import { codeUpload } from './code-upload.ts';
import type { Credential } from './credentials.ts';
import type { Endpoint } from './endpoint.ts';
import { sdkControlPlane } from './sdk-control-plane.ts';
import type { Target } from './target.ts';

export interface CloudOptions {
  readonly credential: Credential;
  readonly region: string;
  readonly endpoint: Endpoint;
  /** The user's bucket for packages that are too large for a request. */
  readonly bucket: string | undefined;
}

/** Tencent Cloud itself, or what speaks its API at another address. */
export const openCloudTarget = (options: CloudOptions, host: Host, emit: Emit): Target => {
  const control = sdkControlPlane(options, host, emit);
  return {
    name: 'cloud',
    control,
    upload: codeUpload({ ...options, control }, host, emit),
    staysUp: true,
    close: async () => {},
  };
};
