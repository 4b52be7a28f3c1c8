import { STEADY_STATUSES } from '../../platform/api.ts';
import { DEFAULTS } from '../../platform/defaults.ts';
import type { FunctionRecord } from '../function-record.ts';
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

/** The versions that a function has without publishing any. */
export const refuseQualifier = (qualifier: string | undefined, code: string): void => {
  const known: readonly string[] = [DEFAULTS.latestVersion, DEFAULTS.qualifier];
  if (qualifier && !known.includes(qualifier)) {
    throw new ApiRefusal(code, `Version or alias [${qualifier}] does not exist.`);
  }
};
