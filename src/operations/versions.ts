import type { FunctionModel } from '../config/model.ts';
import type { FunctionVersions, VersionListed } from '../events.ts';
import { readAliases } from '../resources/alias/read.ts';
import type { AliasState } from '../resources/alias/state.ts';
import type { ControlPlane } from '../resources/control-plane.ts';
import { type PublishedVersion, readVersions } from '../resources/version/read.ts';
import { chosenFunctions, noSuchFunction } from './choose-function.ts';
import type { Ending } from './ending.ts';
import type { Surroundings } from './surroundings.ts';
import { onTarget, type TargetOptions } from './target/on-target.ts';

export interface VersionsOptions extends Omit<TargetOptions, 'purpose'> {
  /** Undefined for all functions of the file. */
  readonly functionName: string | undefined;
}

/** Lists the published versions of the file's functions, and the traffic that each one gets. */
export const versions = (options: VersionsOptions, surroundings: Surroundings): Promise<Ending> =>
  onTarget(
    { ...options, purpose: 'look', needsCode: false },
    surroundings,
    async ({ control }, { model }) => {
      const chosen = chosenFunctions(model, options.functionName);
      if (chosen.length === 0) return noSuchFunction(model, options.functionName, surroundings);
      const functions = await Promise.all(chosen.map((fn) => versionsOf(fn, control)));
      surroundings.emit({ kind: 'versions-listed', functions });
      return 'done';
    },
  );

const versionsOf = async (fn: FunctionModel, control: ControlPlane): Promise<FunctionVersions> => {
  const place = { functionName: fn.name.value, namespace: fn.namespace.value };
  const published = await readVersions(place, control);
  const aliases = await readAliases(place, control);
  return {
    name: place.functionName,
    namespace: place.namespace,
    versions: published.map((version) => listed(version, aliases)),
    aliases: aliases.map(({ name, version, weights }) => ({ name, version, weights })),
  };
};

const ALL = 100;

/** The part of an alias' traffic that a version gets, in percent. */
const shareOf = ({ version, weights }: AliasState, asked: string): number => {
  const elsewhere = Object.values(weights).reduce((sum, share) => sum + share, 0);
  return version === asked ? ALL - elsewhere : (weights[asked] ?? 0);
};

const listed = (published: PublishedVersion, aliases: readonly AliasState[]): VersionListed => ({
  ...published,
  traffic: aliases
    .map((alias) => ({ alias: alias.name, percent: shareOf(alias, published.version) }))
    .filter(({ percent }) => percent > 0),
});
