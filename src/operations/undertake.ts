import { wait } from '../host/clock.ts';
import type { Undertaking } from '../resources/resource-kind.ts';
import type { Target } from '../targets/target.ts';
import type { Surroundings } from './surroundings.ts';

/** What resources need to make changes on a target. */
export const undertakingOn = (target: Target, { host, emit }: Surroundings): Undertaking => ({
  control: target.control,
  pause: (milliseconds) => wait(host.clock, milliseconds),
  stillWaiting: (address, status) => emit({ kind: 'waited', address, status }),
});
