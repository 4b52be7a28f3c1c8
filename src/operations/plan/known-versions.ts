import { diff } from '../../engine/diff.ts';
import type { Action } from '../../events.ts';
import { DEFAULTS } from '../../platform/defaults.ts';
import { readAlias } from '../../resources/alias/read.ts';
import type { AliasState } from '../../resources/alias/state.ts';
import { functionKind } from '../../resources/function/index.ts';
import { readFunction } from '../../resources/function/read.ts';
import type { FunctionState } from '../../resources/function/state.ts';
import type { Undertaking } from '../../resources/resource-kind.ts';
import { readVersions } from '../../resources/version/read.ts';
import type { Known } from './publication-goal.ts';

/** A function as it will be, complete, and what the deploy does to it. */
export interface Published {
  readonly desired: FunctionState;
  /** Undefined where nothing of it stays: it is new, or replaced. */
  readonly live: FunctionState | undefined;
  readonly action: Action;
}

/** Reads which versions there are, and whether the newest is what is live or what is wanted. */
export const knownVersions = async (
  { desired, live }: Published,
  name: string,
  undertaking: Undertaking,
): Promise<Known> => {
  const { functionName, namespace } = desired;
  const fresh: AliasState = {
    ...{ functionName, namespace, name },
    version: DEFAULTS.latestVersion,
    weights: {},
    matches: [],
    description: '',
  };
  const untouched = name === DEFAULTS.qualifier ? fresh : undefined;
  if (!live) {
    return { alias: untouched, wantedAlias: fresh, isLive: undefined, isWanted: undefined };
  }
  const { control } = undertaking;
  const alias = (await readAlias(live, name, control)) ?? untouched;
  const newest = (await readVersions(live, control)).at(-1)?.version;
  const published = newest && (await readFunction({ ...live, version: newest }, control));
  return {
    alias,
    wantedAlias: { ...fresh, ...alias, matches: [] },
    isLive: published && isSame(live, published) ? newest : undefined,
    isWanted: published && isSame(desired, published) ? newest : undefined,
  };
};

const KIND = functionKind(() => {
  throw new Error('Nothing is sent of a comparison.');
});

/** A version has a description of its own, and tags are the function's as a whole. */
const isSame = (wanted: FunctionState, published: FunctionState): boolean => {
  const { description, tags } = published;
  return diff(KIND, { ...wanted, description, tags }, published).action === 'keep';
};
