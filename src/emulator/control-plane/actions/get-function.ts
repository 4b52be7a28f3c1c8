import { apiAction } from '../action.ts';
import { functionAnswer } from '../function-answer.ts';
import { readNamespace, refuseQualifier, requireFunction } from '../lookup.ts';
import type { Parameters } from '../parameters.ts';
import { ApiRefusal } from '../refusal.ts';

const read = (parameters: Parameters) => {
  parameters.ignore('ShowCode', 'ShowTriggers', 'CodeSecret');
  const name = parameters.text('FunctionName');
  if (!name) {
    throw new ApiRefusal(
      'InvalidParameter.FunctionNameOrResourceIdRequired',
      'FunctionName and ResourceId must not both be empty.',
    );
  }
  refuseQualifier(parameters.text('Qualifier'), 'ResourceNotFound.Version');
  return { name, namespace: readNamespace(parameters) };
};

export const getFunction = apiAction({
  name: 'GetFunction',
  read,
  perform: (request, { gatewayUrl, store }) =>
    functionAnswer(requireFunction(store.world(), request), gatewayUrl),
});
