import { apiAction } from '../action.ts';
import { functionAnswer } from '../function-answer.ts';
import { readNamespace, readQualifier, requireFunction, requireVersion } from '../lookup.ts';
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
  return { name, namespace: readNamespace(parameters), qualifier: readQualifier(parameters) };
};

export const getFunction = apiAction({
  name: 'GetFunction',
  read,
  perform: (request, { gatewayUrl, store }) => {
    const { qualifier } = request;
    const fn = requireFunction(store.world(), request);
    const { record, version } = requireVersion(fn, qualifier, 'ResourceNotFound.Version');
    return functionAnswer(record, { qualifier, version, gatewayUrl });
  },
});
