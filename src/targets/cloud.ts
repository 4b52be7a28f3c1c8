import type { Emit } from '../events.ts';
import type { Credential } from './credentials.ts';
import { sdkControlPlane } from './sdk-control-plane.ts';
import type { Target } from './target.ts';

/** Tencent Cloud itself. */
export const openCloudTarget = (credential: Credential, region: string, emit: Emit): Target => ({
  name: 'cloud',
  control: sdkControlPlane({ credential, region }, emit),
  staysUp: true,
  close: async () => {},
});
