import type { StatusReason } from '../../function-record.ts';

/** What is to go wrong with calls of an action, so that one can see what comes of it. */
export interface FaultRule {
  /** Undefined for calls of any action. */
  readonly action?: string;
  /** The call waits this long first. */
  readonly delayMilliseconds?: number;
  /** The call is refused with this code, and nothing is done. */
  readonly error?: string;
  /** The line is cut: before anything is done, or when it is done and only the answer is missing. */
  readonly drop?: 'before' | 'after';
  /** The call is taken, and what it starts fails later, with this code as the reason. */
  readonly failure?: string;
  /** Calls that pass before the rule begins. */
  readonly skip?: number;
  /** Calls that it hits at most. */
  readonly times?: number;
  /** How likely it hits a call, from 0 to 1. */
  readonly probability?: number;
  /** The same seed gives the same run of luck. */
  readonly seed?: number;
}

/** What happens to one call. */
export interface Fault {
  readonly delayMilliseconds: number;
  readonly error?: string;
  readonly drop?: 'before' | 'after';
  readonly failure?: StatusReason;
}

/** Asked once for each call. */
export interface Faults {
  next(action: string): Fault | undefined;
}

export const NO_FAULTS: Faults = { next: () => undefined };

/** The first rule that hits a call decides over it. */
export const faultsOf = (rules: readonly FaultRule[]): Faults => {
  const triggers = rules.map(triggerOf);
  return {
    next: (action) => {
      const index = triggers.findIndex((hits) => hits(action));
      const rule = rules[index];
      return rule && faultOf(rule);
    },
  };
};

const triggerOf = (rule: FaultRule): ((action: string) => boolean) => {
  const { probability = 1, times = Number.POSITIVE_INFINITY, seed = 1 } = rule;
  const luck = luckOf(seed);
  let toSkip = rule.skip ?? 0;
  let left = times;
  return (action) => {
    if (rule.action !== undefined && rule.action !== action) return false;
    if (toSkip > 0) {
      toSkip -= 1;
      return false;
    }
    if (left <= 0 || luck() >= probability) return false;
    left -= 1;
    return true;
  };
};

const faultOf = ({ delayMilliseconds = 0, error, drop, failure }: FaultRule): Fault => ({
  delayMilliseconds,
  ...(error !== undefined && { error }),
  ...(drop && { drop }),
  ...(failure !== undefined && { failure: { ErrorCode: failure, ErrorMessage: ON_DEMAND } }),
});

/** What a fault says of itself, so that nobody looks for a cause. */
export const ON_DEMAND = 'This failure was asked for.';

const INCREMENT = 0x6d2b79f5;
const RANGE = 2 ** 32;

/** The generator mulberry32: numbers from 0 up to 1, the same for the same seed. */
const luckOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + INCREMENT) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / RANGE;
  };
};
