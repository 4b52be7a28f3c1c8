import { DEFAULTS } from '../platform/defaults.ts';
import type { AliasRecord } from './alias-record.ts';
import type { FunctionRecord } from './function-record.ts';

/** The alias that every function has, as long as nobody changes it. */
const defaultAlias = ({ addedAt }: FunctionRecord): AliasRecord => ({
  name: DEFAULTS.qualifier,
  description: '',
  version: DEFAULTS.latestVersion,
  routing: { AdditionalVersionWeights: [], AddtionVersionMatchs: [] },
  addedAt,
  modifiedAt: addedAt,
});

export const aliasesOf = (fn: FunctionRecord): readonly AliasRecord[] => {
  const { aliases = [] } = fn;
  const isThere = aliases.some(({ name }) => name === DEFAULTS.qualifier);
  return isThere ? aliases : [defaultAlias(fn), ...aliases];
};

export const findAlias = (fn: FunctionRecord, name: string): AliasRecord | undefined =>
  aliasesOf(fn).find((alias) => alias.name === name);

/** Puts an alias into the place of the one of its name. */
export const withAlias = (fn: FunctionRecord, alias: AliasRecord): FunctionRecord => ({
  ...fn,
  aliases: [...aliasesOf(fn).filter(({ name }) => name !== alias.name), alias],
});

/** All versions that an alias leads to. */
export const versionsBehind = ({
  version,
  routing,
}: Pick<AliasRecord, 'version' | 'routing'>): readonly string[] => [
  version,
  ...routing.AdditionalVersionWeights.map(({ Version }) => Version),
  ...routing.AddtionVersionMatchs.map(({ Version }) => Version),
];

/** The function with what a version of it keeps in the place of what may still change. */
export const atVersion = (fn: FunctionRecord, version: string): FunctionRecord | undefined => {
  if (version === DEFAULTS.latestVersion) return fn;
  const found = fn.versions?.find((candidate) => candidate.version === version);
  if (!found) return undefined;
  const { version: _, ...kept } = found;
  const { code, image, pending, ...around } = fn;
  return { ...around, ...kept };
};

/** The version that a version's number or an alias' name leads to, whether or not it is there. */
export const versionNamed = (fn: FunctionRecord, qualifier: string): string =>
  findAlias(fn, qualifier)?.version ?? qualifier;

/** As `versionNamed`, for one connection: the alias' weights decide, with a number from 0 to 1. */
export const versionByChance = (fn: FunctionRecord, qualifier: string, chance: number): string => {
  const alias = findAlias(fn, qualifier);
  if (!alias) return qualifier;
  let passed = 0;
  for (const { Version, Weight } of alias.routing.AdditionalVersionWeights) {
    passed += Weight;
    if (chance < passed) return Version;
  }
  return alias.version;
};
