import { failureOf } from '../../engine/execute.ts';
import type { Failure, FunctionAddress } from '../../events.ts';
import { readTriggers } from '../../resources/trigger/read.ts';
import type { Target } from '../../targets/target.ts';
import type { Wanted } from '../pack/pack.ts';

/** The same at the end of a run: a failure to read them must not hide how the run went. */
export const addressesAtEnd = async (
  target: Target,
  wanted: readonly Wanted[],
): Promise<{ readonly functions: readonly FunctionAddress[]; readonly failure?: Failure }> => {
  try {
    return { functions: await addressesOn(target, wanted) };
  } catch (error) {
    return { functions: [], failure: failureOf(error) };
  }
};

/** Where each function can be reached now. */
export const addressesOn = (
  { control }: Target,
  wanted: readonly Wanted[],
): Promise<readonly FunctionAddress[]> =>
  Promise.all(
    wanted.map(async ({ fn }) => {
      const triggers = await readTriggers(fn, control);
      const url = triggers.find((trigger) => trigger.enabled && trigger.url)?.url;
      return { name: fn.functionName, namespace: fn.namespace, ...(url && { url }) };
    }),
  );
