import type { CheckEvent } from './events/check.ts';
import type { ClientEvent, FunctionAddress, LocalTargetEvent } from './events/connection.ts';
import type { HealthEvent } from './events/health.ts';
import type { ImportEvent } from './events/import.ts';
import type { LogEvent } from './events/logs.ts';
import type { PackageEvent } from './events/package.ts';
import type { Action, PlannedChange } from './events/plan.ts';
import type { ProjectEvent } from './events/project.ts';
import type { StatusEvent } from './events/status.ts';
import type { Sentence } from './language/text.ts';

export type { CheckSummary, CodeExplanation } from './events/check.ts';
export type { ConnectionClosed, FunctionAddress, UpAndDown } from './events/connection.ts';
export type { HealthFinding, HealthState, HealthTopic } from './events/health.ts';
export type { LogLine } from './events/logs.ts';
export type { PackageEntry, PatternInVain } from './events/package.ts';
export type {
  Action,
  CodeFileChange,
  Consequences,
  FieldDifference,
  PlannedChange,
  Reason,
} from './events/plan.ts';
export type { FunctionStatus } from './events/status.ts';

export type TargetName = 'local' | 'cloud';

/** The platform refused, or could not be reached. */
export interface Failure {
  readonly code: string;
  readonly message: Sentence;
  /** The API action that was refused. */
  readonly action?: string;
  readonly requestId?: string;
  readonly help?: Sentence;
}

export type Outcome = 'done' | 'stopped' | 'refused' | 'planned';

/** A published version, and the traffic that it gets. */
export interface VersionListed {
  readonly version: string;
  readonly description: string;
  /** `Active` is the only state that serves. */
  readonly status: string;
  /** As the platform writes it. */
  readonly addedAt: string;
  readonly traffic: readonly { readonly alias: string; readonly percent: number }[];
}

/** The versions of a function, oldest first. */
export interface FunctionVersions {
  readonly name: string;
  readonly namespace: string;
  readonly versions: readonly VersionListed[];
  readonly aliases: readonly {
    readonly name: string;
    readonly version: string;
    readonly weights: Readonly<Record<string, number>>;
  }[];
}

type DeployEvent =
  | {
      readonly kind: 'plan-made';
      readonly target: TargetName;
      readonly dryRun: boolean;
      readonly changes: readonly PlannedChange[];
    }
  | { readonly kind: 'step-started'; readonly address: string; readonly action: Action }
  | {
      readonly kind: 'step-finished';
      readonly address: string;
      readonly action: Action;
      readonly milliseconds: number;
    }
  | {
      readonly kind: 'step-failed';
      readonly address: string;
      readonly action: Action;
      readonly failure: Failure;
    }
  | {
      readonly kind: 'call-made';
      readonly action: string;
      readonly requestId?: string;
      readonly ok: boolean;
      /** The API's error code, where it refused. */
      readonly code?: string;
    }
  /** The same call is made again after a pause. */
  | {
      readonly kind: 'call-retried';
      readonly action: string;
      /** Why: the code of what came of the last attempt. */
      readonly code: string;
      /** How many attempts were made, of how many at most. */
      readonly attempt: number;
      readonly attempts: number;
      readonly milliseconds: number;
    }
  /** Part of a package has gone to object storage; both in bytes. */
  | {
      readonly kind: 'upload-progressed';
      readonly bucket: string;
      readonly sent: number;
      readonly bytes: number;
    }
  | { readonly kind: 'waited'; readonly address: string; readonly status: string }
  /** Another run changes the same, and is waited for. */
  | {
      readonly kind: 'lock-waited';
      readonly pid: number;
      readonly host: string;
      /** What it is doing: `deploy`, `remove`. */
      readonly purpose: string;
      /** Since the waiting began. */
      readonly milliseconds: number;
    }
  | { readonly kind: 'versions-listed'; readonly functions: readonly FunctionVersions[] }
  | {
      readonly kind: 'deploy-ended';
      readonly outcome: Outcome;
      readonly functions: readonly FunctionAddress[];
      /** The addresses of what was not started. */
      readonly notRun: readonly string[];
      /** What was done before it stopped; left out where it did not stop. */
      readonly done?: readonly DoneStep[];
      /** What to type to go on; left out where nothing is left to do. */
      readonly resume?: string;
    };

/** A step that was carried out. */
export interface DoneStep {
  readonly address: string;
  readonly action: Action;
}

type Remark =
  | { readonly kind: 'note-made'; readonly note: Sentence }
  | { readonly kind: 'failure-met'; readonly failure: Failure }
  /** The command was used wrongly, or an approval is missing. */
  | {
      readonly kind: 'command-refused';
      readonly message: Sentence;
      readonly help?: Sentence;
      /** The file that could not be read, where that is why; others may have been checked. */
      readonly file?: string;
    };

/** Anything that happened. The NDJSON report writes these, `kind` as `event`, with the time. */
export type Event =
  | StatusEvent
  | PackageEvent
  | LogEvent
  | ImportEvent
  | HealthEvent
  | ProjectEvent
  | CheckEvent
  | DeployEvent
  | LocalTargetEvent
  | ClientEvent
  | Remark;
export type EventKind = Event['kind'];
/** The events of one kind. */
export type EventOf<Kind extends EventKind> = Extract<Event, { kind: Kind }>;

export type Emit = (event: Event) => void;
