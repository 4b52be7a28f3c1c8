import { ALIAS_PATTERN, MATCH_METHODS, MOST_ADDITIONAL_VERSIONS } from '../../platform/api.ts';
import { DEFAULTS } from '../../platform/defaults.ts';
import type { Limits } from '../../platform/limits.ts';
import type { AliasRecord, Routing, VersionMatch, VersionWeight } from '../alias-record.ts';
import type { FunctionRecord } from '../function-record.ts';
import { atVersion, findAlias, versionsBehind } from '../versions.ts';
import { oneOf } from './choice.ts';
import { readFunctionName } from './lookup.ts';
import type { Parameters } from './parameters.ts';
import { ApiRefusal } from './refusal.ts';
import { readDescription } from './settings/sizes.ts';

/** An alias as CreateAlias and UpdateAlias are told of it. */
export const readAlias = (parameters: Parameters, limits: Limits) => ({
  fn: readFunctionName(parameters),
  name: readAliasName(parameters),
  version: parameters.requiredText('FunctionVersion'),
  routing: readRouting(parameters.group('RoutingConfig')),
  description: readDescription(parameters, limits),
});

export const readAliasName = (parameters: Parameters): string => {
  const name = parameters.requiredText('Name');
  if (name === DEFAULTS.qualifier || ALIAS_PATTERN.test(name)) return name;
  throw new ApiRefusal('InvalidParameterValue.Name', `The alias name [${name}] is not valid.`);
};

const readRouting = (routing: Parameters | undefined): Routing => {
  const weights = routing?.groups('AdditionalVersionWeights')?.map(readWeight) ?? [];
  const matches = routing?.groups('AddtionVersionMatchs')?.map(readMatch) ?? [];
  if (weights.length + matches.length > MOST_ADDITIONAL_VERSIONS) {
    const message = `An alias leads to at most ${MOST_ADDITIONAL_VERSIONS} additional version.`;
    throw new ApiRefusal('InvalidParameterValue.RoutingConfig', message);
  }
  return { AdditionalVersionWeights: weights, AddtionVersionMatchs: matches };
};

const readWeight = (given: Parameters): VersionWeight => {
  const Weight = given.requiredNumber('Weight');
  if (Weight < 0 || Weight > 1) {
    const message = `The weight ${Weight} is not between 0 and 1.`;
    throw new ApiRefusal('InvalidParameterValue.AdditionalVersionWeights', message);
  }
  return { Version: given.requiredText('Version'), Weight };
};

const readMatch = (given: Parameters): VersionMatch => {
  const Method = given.requiredText('Method');
  return {
    Version: given.requiredText('Version'),
    Key: given.requiredText('Key'),
    Method: oneOf(MATCH_METHODS, Method, 'Method', 'InvalidParameter.RoutingConfig'),
    Expression: given.requiredText('Expression'),
  };
};

/** An alias leads to versions that are there, and not twice to the same. */
export const checkVersions = (
  fn: FunctionRecord,
  alias: Pick<AliasRecord, 'version' | 'routing'>,
): void => {
  const [main, ...additional] = versionsBehind(alias);
  const missing = [main, ...additional].find((version) => !atVersion(fn, version ?? ''));
  if (missing !== undefined) {
    const message = `Version [${missing}] does not exist.`;
    throw new ApiRefusal('ResourceNotFound.FunctionVersion', message);
  }
  if (additional.some((version) => version === main)) {
    const message = `Version [${main}] is the main version of the alias already.`;
    throw new ApiRefusal('InvalidParameterValue.RoutingConfig', message);
  }
};

export const requireAlias = (fn: FunctionRecord, name: string): AliasRecord => {
  const alias = findAlias(fn, name);
  if (alias) return alias;
  throw new ApiRefusal('ResourceNotFound.Alias', `Alias [${name}] does not exist.`);
};
