import type { Clock } from '../../host/clock.ts';
import type { Random } from '../../host/random.ts';
import type { Store } from '../store.ts';

export interface StorageRequest {
  /** The full name, with the id of the account. */
  readonly bucket: string;
  readonly region: string | undefined;
  readonly key: string;
  readonly host: string;
  readonly query: ReadonlyMap<string, string>;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface StorageAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** XML where it is a text. */
  readonly body?: string | Uint8Array;
}

export interface StorageSurroundings {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Random;
}

/** One thing that object storage does. It throws StorageRefusals. */
export interface StorageOperation {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  /** What its address names. */
  readonly on: 'account' | 'bucket' | 'object';
  /** The parameter without which it is another operation. */
  readonly marked?: string;
  run(request: StorageRequest, surroundings: StorageSurroundings): StorageAnswer;
}
