import { listOf, textOf } from '../answer.ts';
import type { ControlPlane } from '../control-plane.ts';
import { allPages } from '../pages.ts';
import { OWNER_TAG } from './settings/tags.ts';
import type { FunctionName } from './state.ts';

/** The functions of an owner under any name, in any of these namespaces. */
export const findOwned = async (
  owner: string,
  namespaces: readonly string[],
  control: ControlPlane,
): Promise<readonly FunctionName[]> => {
  const found: FunctionName[] = [];
  for (const namespace of namespaces) {
    const request = {
      Namespace: namespace,
      Filters: [{ Name: `tag-${OWNER_TAG}`, Values: [owner] }],
    };
    for (const fn of await allPages('ListFunctions', 'Functions', request, control)) {
      const tags = listOf(fn, 'Tags');
      const mine = tags.some(
        (tag) => textOf(tag, 'Key') === OWNER_TAG && textOf(tag, 'Value') === owner,
      );
      if (mine) found.push({ functionName: textOf(fn, 'FunctionName') ?? '', namespace });
    }
  }
  return found;
};
