import type { FunctionAddress } from '../events.ts';
import { readTriggers } from '../resources/trigger/read.ts';
import type { Target } from '../targets/target.ts';
import type { Wanted } from './pack.ts';

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
