import type { ApiAction } from '../action.ts';

/** One product of the cloud, as far as it is here. */
export interface ApiService {
  /** What stands in its host's name. */
  readonly name: string;
  readonly version: string;
  /** Whether its requests must say which region they are for. */
  readonly isRegional: boolean;
  readonly actions: readonly ApiAction[];
}
