import type { Action } from '../../events.ts';
import { DEFAULTS } from '../../platform/defaults.ts';
import type { AliasState } from '../../resources/alias/state.ts';
import { NEW_VERSION, STABLE_VERSION } from '../../resources/version/state.ts';

/** What is known of a function's versions before anything is done. */
export interface Known {
  readonly alias: AliasState | undefined;
  readonly wantedAlias: AliasState;
  /** The newest version, where it is what is live now. */
  readonly isLive: string | undefined;
  /** The newest version, where it is what is wanted. */
  readonly isWanted: string | undefined;
}

/** What is to be published, and where the alias is to lead. */
export interface Goal {
  readonly alias: AliasState;
  readonly publishesStable: boolean;
  readonly publishesNew: boolean;
  /**
   * The version that the alias leads to before anything of the function changes. A new one too,
   * where it will be divided: later nobody knows which version its clients were to stay on.
   */
  readonly pinned: string | undefined;
}

const ALL = 100;

/** Clients stay where they are but for the share that is to go to the new version. */
export const goalOf = (known: Known, action: Action, share: number): Goal => {
  const { alias, isLive, isWanted, wantedAlias } = known;
  const followsLatest = alias === undefined || alias.version === DEFAULTS.latestVersion;
  const pinned = followsLatest && action === 'update' ? (isLive ?? STABLE_VERSION) : undefined;
  const main = followsLatest ? pinned : alias.version;
  const target = isWanted ?? NEW_VERSION;
  return {
    alias: { ...wantedAlias, ...divided(main, target, share) },
    publishesStable: pinned === STABLE_VERSION,
    publishesNew: isWanted === undefined,
    pinned: alias || share < ALL ? pinned : undefined,
  };
};

/** Where there is nothing to stay on, or all is to go over, the target becomes the main version. */
const divided = (
  main: string | undefined,
  target: string,
  share: number,
): Pick<AliasState, 'version' | 'weights'> => {
  if (main === undefined || main === target || share >= ALL)
    return { version: target, weights: {} };
  return { version: main, weights: share > 0 ? { [target]: share } : {} };
};
