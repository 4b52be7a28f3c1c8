import type { FunctionRecord, Variable } from '../../../function-record.ts';
import type { JsonObject } from '../../../json.ts';
import { allFunctions, findFunction, type World, withFunction } from '../../../world.ts';
import type { Parameters } from '../../parameters.ts';
import { ApiRefusal } from '../../refusal.ts';

/** `qcs::scf:<region>:uin/<account>:<prefix>/<id>`. */
const RESOURCE = /^qcs:[^:]*:scf:[^:]*:[^:]*:([^/:]+)\/(.+)$/;

/** Clients name a function by its id, under `lam`, or by `<namespace>/function/<name>`. */
export const functionOf = (
  world: World,
  prefix: string,
  id: string,
): FunctionRecord | undefined => {
  const [, namespace, name] = /^([^/]+)\/function\/([^/]+)$/.exec(id) ?? [];
  if (prefix === 'namespace' && namespace && name) return findFunction(world, namespace, name);
  return allFunctions(world).find((fn) => fn.id === id);
};

/** The function that a resource is, where it is one; nothing else has tags here. */
export const functionOfResource = (world: World, resource: string): FunctionRecord | undefined => {
  const [, prefix, id] = RESOURCE.exec(resource) ?? [];
  if (prefix && id) return functionOf(world, prefix, id);
  const message = `[${resource}] is not the description of a resource in six parts.`;
  throw new ApiRefusal('InvalidParameterValue.ResourceDescriptionError', message);
};

export const readTags = (parameters: Parameters, name: string): readonly Variable[] =>
  parameters.groups(name)?.map((tag) => {
    tag.ignore('Category');
    return { Key: tag.requiredText('TagKey'), Value: tag.requiredText('TagValue') };
  }) ?? [];

/** Tags belong to a function beside all else: it stays in its state. */
export const retagged = (
  world: World,
  fn: FunctionRecord,
  added: readonly Variable[],
  removed: readonly string[],
): World => {
  const gone = new Set([...removed, ...added.map(({ Key }) => Key)]);
  return withFunction(world, {
    ...fn,
    tags: [...fn.tags.filter(({ Key }) => !gone.has(Key)), ...added],
  });
};

/** Does it to each resource, and tells of those that are not there. */
export const eachResource = (
  world: World,
  resources: readonly string[],
  change: (world: World, fn: FunctionRecord) => World,
): { readonly world: World; readonly failed: readonly JsonObject[] } => {
  const failed: JsonObject[] = [];
  let next = world;
  for (const Resource of resources) {
    const fn = functionOfResource(next, Resource);
    if (fn) next = change(next, fn);
    else
      failed.push({ Resource, Code: 'ResourceNotFound', Message: `[${Resource}] does not exist.` });
  }
  return { world: next, failed };
};
