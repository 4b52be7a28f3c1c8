import { findOwned } from '../resources/function/owner.ts';
import { readSteadyFunction } from '../resources/function/read.ts';
import { type FunctionState, functionAddress } from '../resources/function/state.ts';
import type { Undertaking } from '../resources/resource-kind.ts';

export interface Live {
  readonly live: FunctionState | undefined;
  /** Under other names, but ours: what a replacement that was cut short left behind. */
  readonly leftovers: readonly FunctionState[];
}

/** The function under its name, when nobody works on it any more; else the one that carries our tag under the name it had before. */
export const liveOf = async (
  fn: Pick<FunctionState, 'functionName' | 'namespace' | 'owner'>,
  namespaces: readonly string[],
  undertaking: Undertaking,
): Promise<Live> => {
  const here = await readSteadyFunction(fn, undertaking);
  const owned = fn.owner ? await findOwned(fn.owner, namespaces, undertaking.control) : [];
  const others = owned.filter((name) => functionAddress(name) !== functionAddress(fn));
  const found = await Promise.all(others.map((name) => readSteadyFunction(name, undertaking)));
  const elsewhere = found.filter((state) => state !== undefined);
  if (here) return { live: here, leftovers: elsewhere };
  const [live, ...leftovers] = elsewhere;
  return { live, leftovers };
};
