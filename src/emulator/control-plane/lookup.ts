import { STEADY_STATUSES } from '../../platform/api.ts';
import { DEFAULTS } from '../../platform/defaults.ts';
import type { FunctionRecord } from '../function-record.ts';
import { atVersion, versionNamed } from '../versions.ts';
import { findFunction, findNamespace, type NamespaceRecord, type World } from '../world.ts';
import type { Parameters } from './parameters.ts';
import { ApiRefusal } from './refusal.ts';

export interface FunctionName {
  readonly namespace: string;
  readonly name: string;
}

export const readNamespace = (parameters: Parameters): string =>
  parameters.text('Namespace') || DEFAULTS.namespace;

export const readFunctionName = (parameters: Parameters): FunctionName => ({
  namespace: readNamespace(parameters),
  name: parameters.requiredText('FunctionName'),
});

export const requireNamespace = (world: World, name: string): NamespaceRecord => {
  const found = findNamespace(world, name);
  if (found) return found;
  throw new ApiRefusal('ResourceNotFound.Namespace', `Namespace [${name}] does not exist.`);
};

export const requireFunction = (
  world: World,
  { namespace, name }: FunctionName,
): FunctionRecord => {
  requireNamespace(world, namespace);
  const found = findFunction(world, namespace, name);
  if (found) return found;
  throw new ApiRefusal('ResourceNotFound.FunctionName', `Function [${name}] does not exist.`);
};

/** Writes are refused while the platform works on the function, each with a code of its own. */
export const requireSteady = (fn: FunctionRecord, code: string): FunctionRecord => {
  if (STEADY_STATUSES.has(fn.status)) return fn;
  throw new ApiRefusal(code, `The current function status is ${fn.status}.`);
};

/** The function as a version's number or an alias' name shows it. */
export const requireVersion = (
  fn: FunctionRecord,
  qualifier: string,
  code: string,
): { readonly version: string; readonly record: FunctionRecord } => {
  const version = versionNamed(fn, qualifier);
  const record = atVersion(fn, version);
  if (record) return { version, record };
  throw new ApiRefusal(code, `Version or alias [${qualifier}] does not exist.`);
};

export const readQualifier = (parameters: Parameters): string =>
  parameters.text('Qualifier') || DEFAULTS.latestVersion;
