import { DEFAULTS } from '../../../platform/defaults.ts';
import { withFunction, withoutFunction } from '../../world.ts';
import { apiAction } from '../action.ts';
import { readFunctionName, requireFunction } from '../lookup.ts';
import type { Parameters } from '../parameters.ts';
import { ApiRefusal } from '../refusal.ts';
import { withoutVersion } from '../remove-version.ts';

const read = (parameters: Parameters) => {
  const qualifier = parameters.text('Qualifier');
  return { ...readFunctionName(parameters), version: WHOLE.has(qualifier) ? undefined : qualifier };
};

/** Without a version of its own that is named, the whole function goes. */
const WHOLE: ReadonlySet<string | undefined> = new Set([
  undefined,
  '',
  DEFAULTS.latestVersion,
  DEFAULTS.qualifier,
]);

/** A function that could not be created can be deleted; one that is being worked on cannot. */
const BUSY: ReadonlySet<string> = new Set(['Creating', 'Updating', 'Publishing']);

export const deleteFunction = apiAction({
  name: 'DeleteFunction',
  read,
  perform: ({ version, ...request }, { clock, store }) => {
    store.change((world) => {
      const fn = requireFunction(world, request);
      if (BUSY.has(fn.status)) {
        const message = `The current function status is ${fn.status}.`;
        throw new ApiRefusal('FailedOperation.FunctionStatusError', message);
      }
      if (version) return withFunction(world, withoutVersion(fn, version, clock.now()));
      return withoutFunction(world, request.namespace, request.name);
    });
    return {};
  },
});
