import type { FunctionModel } from '../config/model.ts';

/** What rules want to know of a function that is deployed. */
export interface LiveFunction {
  readonly speaksWebSocket: boolean;
  /** The names of its environment variables; never their values. */
  readonly variables: readonly string[];
  /** Whose it is, by its tag; undefined where it has none. */
  readonly owner: string | undefined;
}

/** What is deployed, as rules see it. */
export interface LiveView {
  /** Under its name, or under the one it had before; undefined where there is none. */
  functionOf(fn: FunctionModel): LiveFunction | undefined;
  /** The names of all functions of a namespace; undefined where the account does not tell. */
  functionsIn(namespace: string): readonly string[] | undefined;
  /** What is about to happen to it; undefined where it stays, or nothing is planned. */
  fateOf(fn: FunctionModel): 'replaced' | 'removed' | undefined;
  /** Replacements have been approved. */
  readonly mayReplace: boolean;
}
