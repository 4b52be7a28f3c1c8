import { wait } from '../../host/clock.ts';
import type { Undertaking } from '../../resources/resource-kind.ts';
import { retrying } from '../../targets/retrying.ts';
import type { Target } from '../../targets/target.ts';
import { PATIENCE, type Surroundings } from '../surroundings.ts';

/** What resources need to make changes on a target. */
export const undertakingOn = (
  target: Target,
  { host, emit, patience = PATIENCE }: Surroundings,
): Undertaking => ({
  control: target.control,
  upload: target.upload,
  pause: (milliseconds) => wait(host.clock, milliseconds),
  now: host.clock.now,
  patience,
  stillWaiting: (address, status) => emit({ kind: 'waited', address, status }),
});

/** The same target; calls that may succeed a little later are made again. */
export const withRetries = (target: Target, { host, emit }: Surroundings): Target => ({
  ...target,
  control: retrying(target.control, host, emit),
});
