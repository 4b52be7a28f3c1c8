import type { Host } from '../host/host.ts';
import { ApiError } from '../resources/control-plane.ts';
import { type SdkOptions, sdkControlPlane } from './sdk-control-plane.ts';

/** What became of one call that changes nothing. */
export interface ApiHealth {
  /** Undefined where the API answered. */
  readonly refusal: ApiError | undefined;
  readonly requestId: string | undefined;
  /** How far this clock is behind that of the server, in seconds; undefined where it told no time. */
  readonly secondsBehind: number | undefined;
}

/** Asks for the account's own limits, once: a line that does not hold is to be seen, not to be hidden. */
export const apiHealth = async (options: SdkOptions, host: Host): Promise<ApiHealth> => {
  let secondsBehind: number | undefined;
  const heard = (serverTime: number) => {
    secondsBehind = Math.round((serverTime - host.clock.now()) / 1000);
  };
  const control = sdkControlPlane({ ...options, heard }, host, () => {});
  try {
    const { RequestId: requestId } = await control.call('GetAccount', {});
    return { refusal: undefined, requestId, secondsBehind };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { refusal: error, requestId: error.requestId, secondsBehind };
  }
};
