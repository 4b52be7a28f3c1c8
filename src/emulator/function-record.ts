import type { AliasRecord } from './alias-record.ts';
import type { JsonObject } from './json.ts';
import type { ProvisionedRecord } from './provisioned-record.ts';
import type { TriggerRecord } from './trigger-record.ts';

export interface Variable {
  readonly Key: string;
  readonly Value: string;
}

export interface LayerReference {
  readonly LayerName: string;
  readonly LayerVersion: number;
}

/** What UpdateFunctionConfiguration can change, in the API's own spelling. */
export interface FunctionSettings {
  readonly Description: string;
  readonly MemorySize: number;
  readonly Timeout: number;
  readonly InitTimeout: number;
  readonly Environment: { readonly Variables: readonly Variable[] };
  readonly VpcConfig: JsonObject;
  readonly Role: string;
  readonly InstallDependency: string;
  readonly ClsLogsetId: string;
  readonly ClsTopicId: string;
  readonly Layers: readonly LayerReference[];
  readonly DeadLetterConfig: JsonObject;
  readonly PublicNetConfig: JsonObject;
  readonly CfsConfig: JsonObject;
  readonly DnsCache: string;
  readonly IntranetConfig: JsonObject;
  readonly L5Enable: string;
  readonly ProtocolParams: { readonly WSParams: { readonly IdleTimeOut: number } } | null;
  readonly InstanceConcurrencyConfig: JsonObject | null;
}

export type FunctionStatus =
  | 'Creating'
  | 'CreateFailed'
  | 'Active'
  | 'Updating'
  | 'UpdateFailed'
  | 'Publishing'
  | 'PublishFailed';

export interface StatusReason {
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
}

/** A state that something will be in from a moment on; kept on disk, so a restart reaches it too. */
interface PendingStatus {
  readonly status: FunctionStatus;
  readonly reasons: readonly StatusReason[];
  /** Milliseconds since the Unix epoch. */
  readonly from: number;
}

/** What the platform works on now and then. */
export interface Stateful {
  readonly status: FunctionStatus;
  readonly statusReasons: readonly StatusReason[];
  readonly pending?: PendingStatus;
}

/** Code that the code store holds. */
export interface CodeRecord {
  readonly sha256: string;
  /** The size of the zip. */
  readonly bytes: number;
}

/** What can be run, and what a published version keeps of its own. */
interface Runnable extends Stateful {
  readonly runtime: string;
  readonly handler: string;
  readonly settings: FunctionSettings;
  /** Absent where the function runs an image, or its code could not be used. */
  readonly code?: CodeRecord;
  readonly image?: JsonObject;
  readonly addedAt: number;
  readonly modifiedAt: number;
}

/** A published version; it never changes. */
export interface VersionRecord extends Runnable {
  /** The number, as text: `1` is the first. */
  readonly version: string;
}

/** A function as the local target keeps it. */
export interface FunctionRecord extends Runnable {
  readonly id: string;
  readonly namespace: string;
  readonly name: string;
  readonly region: string;
  readonly type: string;
  /** `WS`, or empty. */
  readonly protocolType: string;
  readonly asyncRunEnable: string;
  readonly traceEnable: string;
  readonly tags: readonly Variable[];
  readonly triggers: readonly TriggerRecord[];
  /** In the order in which they were published. */
  readonly versions?: readonly VersionRecord[];
  /** How many were ever published: a number never comes twice. */
  readonly versionsPublished?: number;
  /** Those that were made or changed; `$DEFAULT` is always there besides. */
  readonly aliases?: readonly AliasRecord[];
  readonly reservedMegabytes?: number;
  readonly provisioned?: readonly ProvisionedRecord[];
}

const due = ({ pending }: Stateful, now: number): boolean =>
  pending !== undefined && pending.from <= now;

const settledState = <T extends Stateful>(item: T, now: number): T => {
  if (!item.pending || !due(item, now)) return item;
  const { pending, ...rest } = item;
  // All of T but what is pending, whose outcome takes the place of what was.
  return { ...rest, status: pending.status, statusReasons: pending.reasons } as T;
};

/** The function as it is at a moment: pending states that are due have come about. */
export const settled = (fn: FunctionRecord, now: number): FunctionRecord => {
  const itself = settledState(fn, now);
  if (!fn.versions?.some((version) => due(version, now))) return itself;
  return { ...itself, versions: fn.versions.map((version) => settledState(version, now)) };
};
