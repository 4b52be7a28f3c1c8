import type { Emit } from '../events.ts';
import type { Host } from '../host/host.ts';

/** What every operation works in: the world, a place to tell what happens, and a way to be stopped. */
export interface Surroundings {
  readonly host: Host;
  readonly emit: Emit;
  /** Aborted when the user wants to stop. */
  readonly signal: AbortSignal;
}
