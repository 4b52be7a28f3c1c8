import { withoutFunction } from '../../world.ts';
import { apiAction } from '../action.ts';
import { readFunctionName, refuseQualifier, requireFunction } from '../lookup.ts';
import type { Parameters } from '../parameters.ts';
import { ApiRefusal } from '../refusal.ts';

const read = (parameters: Parameters) => {
  refuseQualifier(parameters.text('Qualifier'), 'ResourceNotFound.Qualifier');
  return readFunctionName(parameters);
};

/** A function that could not be created can be deleted; one that is being worked on cannot. */
const BUSY: ReadonlySet<string> = new Set(['Creating', 'Updating']);

export const deleteFunction = apiAction({
  name: 'DeleteFunction',
  read,
  perform: (request, { store }) => {
    store.change((world) => {
      const { status } = requireFunction(world, request);
      if (BUSY.has(status)) {
        const message = `The current function status is ${status}.`;
        throw new ApiRefusal('FailedOperation.FunctionStatusError', message);
      }
      return withoutFunction(world, request.namespace, request.name);
    });
    return {};
  },
});
