import type { Pair } from '../../engine/plan.ts';
import type { Reason } from '../../events.ts';
import type { FunctionState } from '../../resources/function/state.ts';

/** What becomes of the function that the triggers belong to. */
export interface Owner {
  readonly live: FunctionState | undefined;
  readonly isReplaced: boolean;
  /** Its successor has another name, so both are there for a while. */
  readonly isRenamed: boolean;
  readonly prune: boolean;
}

export interface Sets<State> {
  readonly desired: readonly State[];
  readonly live: readonly State[];
  /** Two of one name are the same one. */
  nameOf(state: State): string;
  readonly because: Reason | undefined;
}

/** Each that is wanted with the live one of its name, then those that nobody wants. */
export const pairs = <State extends object>(
  { desired, live, nameOf, because }: Sets<State>,
  { isReplaced, isRenamed, prune }: Owner,
  manage: boolean,
): readonly Pair<State>[] => {
  const wanted = desired.map((state) => ({
    desired: state,
    live: live.find((candidate) => nameOf(candidate) === nameOf(state)),
    ...(because && { replaceBecause: because }),
  }));
  const names = new Set(desired.map(nameOf));
  const others = live.filter((state) => !names.has(nameOf(state)));
  const goes = isReplaced || (prune && manage);
  if (goes) {
    const lost = others.map((state) => ({
      desired: undefined,
      live: state,
      hasSuccessor: isReplaced && isRenamed,
    }));
    return [...wanted, ...lost];
  }
  const kept = others.map((state) => ({ desired: state, live: state, isUnmanaged: true }));
  return manage ? [...wanted, ...kept] : wanted;
};
