import { findOwned } from '../resources/function/owner.ts';
import { readFunction } from '../resources/function/read.ts';
import { type FunctionState, functionAddress } from '../resources/function/state.ts';
import type { Undertaking } from '../resources/resource-kind.ts';

export interface Live {
  readonly live: FunctionState | undefined;
  /** Under other names, but ours: what a replacement that was cut short left behind. */
  readonly leftovers: readonly FunctionState[];
}

/** The function under its name; else the one that carries our tag under the name it had before. */
export const liveOf = async (
  fn: Pick<FunctionState, 'functionName' | 'namespace' | 'owner'>,
  namespaces: readonly string[],
  { control }: Undertaking,
): Promise<Live> => {
  const here = await readFunction(fn, control);
  const owned = fn.owner ? await findOwned(fn.owner, namespaces, control) : [];
  const others = owned.filter((name) => functionAddress(name) !== functionAddress(fn));
  const found = await Promise.all(others.map((name) => readFunction(name, control)));
  const elsewhere = found.filter((state) => state !== undefined);
  if (here) return { live: here, leftovers: elsewhere };
  const [live, ...leftovers] = elsewhere;
  return { live, leftovers };
};
