import type { JsonObject } from './json.ts';
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

export type FunctionStatus = 'Creating' | 'CreateFailed' | 'Active' | 'Updating' | 'UpdateFailed';

export interface StatusReason {
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
}

/** A state that a function will be in from a moment on; kept on disk, so a restart reaches it too. */
interface PendingStatus {
  readonly status: FunctionStatus;
  readonly reasons: readonly StatusReason[];
  /** Milliseconds since the Unix epoch. */
  readonly from: number;
}

/** Code that the code store holds. */
export interface CodeRecord {
  readonly sha256: string;
  /** The size of the zip. */
  readonly bytes: number;
}

/** A function as the local target keeps it. */
export interface FunctionRecord {
  readonly id: string;
  readonly namespace: string;
  readonly name: string;
  readonly region: string;
  readonly type: string;
  readonly runtime: string;
  readonly handler: string;
  /** `WS`, or empty. */
  readonly protocolType: string;
  readonly asyncRunEnable: string;
  readonly traceEnable: string;
  readonly tags: readonly Variable[];
  readonly settings: FunctionSettings;
  /** Absent where the function runs an image, or its code could not be used. */
  readonly code?: CodeRecord;
  readonly image?: JsonObject;
  readonly status: FunctionStatus;
  readonly statusReasons: readonly StatusReason[];
  readonly pending?: PendingStatus;
  readonly triggers: readonly TriggerRecord[];
  readonly addedAt: number;
  readonly modifiedAt: number;
}

/** The function as it is at a moment: a pending state that is due has come about. */
export const settled = (fn: FunctionRecord, now: number): FunctionRecord => {
  if (!fn.pending || fn.pending.from > now) return fn;
  const { pending, ...rest } = fn;
  return { ...rest, status: pending.status, statusReasons: pending.reasons };
};
