import type { Limits } from '../../platform/limits.ts';
import type { World } from '../world.ts';
import { requireNamespace } from './lookup.ts';
import { ApiRefusal } from './refusal.ts';

/** One more function must fit into the namespace. */
export const refuseFullNamespace = (world: World, namespace: string, limits: Limits): void => {
  const { functions } = requireNamespace(world, namespace);
  const { max } = limits.functionsInNamespace;
  if (Object.keys(functions).length < max) return;
  const message = `Namespace [${namespace}] has ${max} functions, and may not have more.`;
  throw new ApiRefusal('LimitExceeded.Function', message);
};
