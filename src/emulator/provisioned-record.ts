import type { JsonObject } from './json.ts';

/** Instances that are kept ready for a version, as the local target keeps them. */
export interface ProvisionedRecord {
  readonly version: string;
  readonly instances: number;
  /** `Default`, or by how busy they are. */
  readonly type: string;
  readonly triggerActions: readonly JsonObject[];
  /** When all are ready, in milliseconds since the Unix epoch. */
  readonly readyAt: number;
  /** Why they never will be. */
  readonly failure?: string;
}
