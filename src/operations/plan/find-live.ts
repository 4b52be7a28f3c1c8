import type { FunctionModel } from '../../config/model.ts';
import { findOwned } from '../../resources/function/owner.ts';
import { readSteadyFunction } from '../../resources/function/read.ts';
import { type FunctionState, functionAddress } from '../../resources/function/state.ts';
import { readNamespaces } from '../../resources/namespace/index.ts';
import type { Undertaking } from '../../resources/resource-kind.ts';

export interface Live {
  readonly live: FunctionState | undefined;
  /** Under other names, but ours: what a replacement that was cut short left behind. */
  readonly leftovers: readonly FunctionState[];
}

/** What is live of the functions of a file. */
export interface LiveFunctions {
  /** The names of all namespaces. */
  readonly namespaces: readonly string[];
  /** By the name that the file gives it. */
  of(functionName: string, namespace: string): Live;
}

type Named = Pick<FunctionState, 'functionName' | 'namespace' | 'owner'>;

const NOT_THERE: Live = { live: undefined, leftovers: [] };

/** Reads what is live of these functions, and changes nothing. */
export const readLive = async (
  functions: readonly Named[],
  undertaking: Undertaking,
): Promise<LiveFunctions> => {
  const namespaces = await readNamespaces(undertaking.control);
  const found = new Map<string, Live>();
  for (const fn of functions) {
    found.set(functionAddress(fn), await liveOf(fn, namespaces, undertaking));
  }
  return {
    namespaces,
    of: (functionName, namespace) =>
      found.get(functionAddress({ functionName, namespace })) ?? NOT_THERE,
  };
};

/** The names of the functions of a file, without what they should be. */
export const namedIn = (functions: readonly FunctionModel[]): readonly Named[] =>
  functions.map(({ name, namespace, owner }) => ({
    functionName: name.value,
    namespace: namespace.value,
    owner,
  }));

/** The function under its name, when nobody works on it any more; else the one that carries our tag under the name it had before. */
const liveOf = async (
  fn: Named,
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
