import type { Socket } from 'node:net';
import type { Sentence } from '../../../language/text.ts';
import type { CloseCause } from '../../../platform/close-causes.ts';
import type { DeployedFunction } from '../../deployed-function.ts';
import type { OutputStream } from '../invocation-log.ts';

/** What came of starting an instance. */
export type Start =
  /** A connection to the server that the function's program runs. */
  | { readonly kind: 'connected'; readonly socket: Socket; readonly milliseconds: number }
  | { readonly kind: 'failed'; readonly cause: CloseCause; readonly detail: Sentence };

/** One running copy of a function: all processes that scf_bootstrap has started. */
export interface Instance {
  /** Settles when the function can be talked to, or when it is clear that it never will. */
  readonly started: Promise<Start>;
  /** Settles when the process of scf_bootstrap has ended. */
  readonly ended: Promise<void>;
  /** True where the process ended before anyone stopped it. */
  readonly endedByItself: boolean;
  /** Ends all its processes, at the latest after the grace; settles when none is left. */
  stop(graceMilliseconds: number): Promise<void>;
}

export interface InstanceRequest {
  readonly fn: DeployedFunction;
  readonly onLine: (stream: OutputStream, text: string | Sentence) => void;
}

/** A way to run instances, which is above all a way to give many programs the same port. */
export interface InstanceDriver {
  start(request: InstanceRequest): Instance;
  /** Settles when nothing of the driver is left. Its instances must have been stopped. */
  close(): Promise<void>;
}
