import type { FunctionModel, Model } from '../../config/model.ts';
import type { Host } from '../../host/host.ts';
import { desireTimers, sortsNotMade } from '../../resources/event-trigger/desire.ts';
import type { EventTriggerState } from '../../resources/event-trigger/state.ts';
import { desireFunction } from '../../resources/function/desire.ts';
import { type CodeToSend, codeElsewhere } from '../../resources/function/settings/code.ts';
import type { FunctionState } from '../../resources/function/state.ts';
import type { Obstacle } from '../../resources/resource-kind.ts';
import { desireTriggers } from '../../resources/trigger/desire.ts';
import type { TriggerState } from '../../resources/trigger/state.ts';
import { triggerNotMade } from '../plan/trigger-obstacle.ts';
import { packCode } from './pack-code.ts';

/** A function of the file, complete: its state, its code and its URLs. */
export interface Wanted {
  readonly fn: FunctionState;
  readonly code: CodeToSend;
  readonly triggers: WantedTriggers;
}

export interface WantedTriggers {
  readonly urls: readonly TriggerState[];
  readonly timers: readonly EventTriggerState[];
  /** What the file can speak of at all: others are not missed where it does not. */
  readonly manages: { readonly urls: boolean; readonly others: boolean };
}

export type Wants =
  | { readonly kind: 'wanted'; readonly wanted: readonly Wanted[] }
  | { readonly kind: 'obstacle'; readonly obstacle: Obstacle };

/** Packs every function of the file. Stops at the first that cannot be packed. */
export const packFunctions = async (model: Model, host: Host): Promise<Wants> => {
  const wanted: Wanted[] = [];
  for (const fn of model.functions) {
    const packed = await packFunction(fn, model.file, host);
    if (packed.kind === 'obstacle') return packed;
    const state = desireFunction(fn, packed.code);
    wanted.push({ fn: state, code: packed.code, triggers: triggersOf(fn) });
  }
  return { kind: 'wanted', wanted };
};

const triggersOf = (fn: FunctionModel): WantedTriggers => {
  const others = !fn.ignoresTriggers.value;
  return {
    urls: desireTriggers(fn),
    timers: desireTimers(fn),
    manages: { urls: others && fn.spelling.hasUrl, others },
  };
};

type Packed =
  | { readonly kind: 'packed'; readonly code: CodeToSend }
  | { readonly kind: 'obstacle'; readonly obstacle: Obstacle };

const packFunction = async (fn: FunctionModel, file: string, host: Host): Promise<Packed> => {
  const name = fn.name.value;
  const [sort] = sortsNotMade(fn);
  if (sort !== undefined) return refuse(triggerNotMade(name, sort));
  const elsewhere = codeElsewhere(fn);
  if (elsewhere) return { kind: 'packed', code: elsewhere };
  const packed = await packCode(fn, file, host);
  if (packed.kind === 'obstacle') return packed;
  const bucket = fn.bucket?.value;
  const code = { kind: 'zip', package: packed.package, ...(bucket && { bucket }) } as const;
  return { kind: 'packed', code };
};

const refuse = (obstacle: Obstacle): Packed => ({ kind: 'obstacle', obstacle });
