import type { Journal } from '../engine/journal.ts';
import type { CutShort } from '../engine/past-runs.ts';
import type { Emit } from '../events.ts';
import type { Host } from '../host/host.ts';

/** What every operation works in: the world, a place to tell what happens, and a way to be stopped. */
export interface Surroundings {
  readonly host: Host;
  readonly emit: Emit;
  /** Aborted when the user wants to stop. */
  readonly signal: AbortSignal;
  /** How long to wait at most: for an object, or for another run to end. In milliseconds. */
  readonly patience?: number;
  /** How this run was started, as it would be typed again. */
  readonly commandLine?: string;
  /** What is written down of this run, where it makes changes. */
  readonly diary?: Diary;
  /** What the user says of the cloud; where nothing, the usual is taken. */
  readonly cloud?: CloudChoice;
}

export interface CloudChoice {
  /** The profile whose credentials are used, before any others. */
  readonly profile?: string | undefined;
  /** Where the API is, as written: a host or an address. */
  readonly endpoint?: string | undefined;
  /** The bucket for packages that are too large for a request. */
  readonly bucket?: string | undefined;
}

/** What is written down of a run, and of the run before it where that was cut short. */
export interface Diary {
  readonly journal: Journal;
  readonly before: CutShort | undefined;
}

/** Where the user does not say. */
export const PATIENCE = 300_000;
