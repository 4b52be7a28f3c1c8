import { withFunction } from '../../world.ts';
import { apiAction } from '../action.ts';
import { requireFunction, requireSteady } from '../lookup.ts';
import type { Parameters } from '../parameters.ts';
import { readTriggerName, requireTrigger } from '../trigger-lookup.ts';

const read = (parameters: Parameters) => {
  parameters.ignore('TriggerDesc');
  return readTriggerName(parameters);
};

export const deleteTrigger = apiAction({
  name: 'DeleteTrigger',
  read,
  perform: (request, { store }) => {
    store.change((world) => {
      const found = requireFunction(world, request.fn);
      const fn = requireSteady(found, 'FailedOperation.DeleteTrigger');
      const gone = requireTrigger(fn, request);
      const triggers = fn.triggers.filter((trigger) => trigger !== gone);
      return withFunction(world, { ...fn, triggers });
    });
    return {};
  },
});
