import type { FunctionStatus } from '../events.ts';
import { readFailureReason } from '../resources/function/failure.ts';
import type { FunctionState } from '../resources/function/state.ts';
import { ACTIVE } from '../resources/ready.ts';
import type { Undertaking } from '../resources/resource-kind.ts';
import { readTriggers } from '../resources/trigger/read.ts';
import type { Ending } from './ending.ts';
import { namedIn, readLive } from './plan/find-live.ts';
import type { Surroundings } from './surroundings.ts';
import { onTarget, type TargetOptions } from './target/on-target.ts';
import { undertakingOn } from './target/undertake.ts';

export type StatusOptions = Omit<TargetOptions, 'purpose' | 'needsCode'>;

/** Tells what is live of what the file describes, and changes nothing. */
export const status = (options: StatusOptions, surroundings: Surroundings): Promise<Ending> =>
  onTarget(
    { ...options, purpose: 'look', needsCode: false },
    surroundings,
    async (target, { model }) => {
      const undertaking = undertakingOn(target, surroundings);
      const named = namedIn(model.functions);
      const there = await readLive(named, undertaking);
      const functions: FunctionStatus[] = [];
      for (const fn of named) {
        const { live } = there.of(fn.functionName, fn.namespace);
        const { functionName: name, namespace } = fn;
        functions.push(live ? await statusOf(live, fn.owner, undertaking) : { name, namespace });
      }
      surroundings.emit({ kind: 'status-read', target: target.name, functions });
      return 'done';
    },
  );

const statusOf = async (
  live: FunctionState,
  owner: string | undefined,
  { control }: Undertaking,
): Promise<FunctionStatus> => {
  const triggers = await readTriggers(live, control);
  const reason = live.status === ACTIVE ? '' : await readFailureReason(live, control);
  const urls = triggers.flatMap(({ enabled, url }) => (enabled && url) || []);
  return {
    name: live.functionName,
    namespace: live.namespace,
    state: live.status,
    ...(reason && { reason }),
    ours: live.owner === owner,
    type: live.type,
    ...(live.protocolType && { protocol: live.protocolType }),
    runtime: live.runtime,
    urls,
  };
};
