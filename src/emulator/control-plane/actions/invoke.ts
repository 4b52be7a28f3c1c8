import { INVOCATION_TYPES } from '../../../platform/api.ts';
import { apiAction } from '../action.ts';
import { oneOf } from '../choice.ts';
import { refuseInvocation } from '../invocation.ts';
import { readFunctionName, readQualifier, requireFunction } from '../lookup.ts';
import type { Parameters } from '../parameters.ts';

const read = (parameters: Parameters) => {
  const type = parameters.text('InvocationType');
  if (type) oneOf(INVOCATION_TYPES, type, 'InvocationType', 'InvalidParameterValue.Param');
  parameters.ignore('LogType', 'RoutingKey');
  return {
    ...readFunctionName(parameters),
    qualifier: readQualifier(parameters),
    event: parameters.text('ClientContext'),
  };
};

export const invoke = apiAction({
  name: 'Invoke',
  read,
  perform: ({ qualifier, event, ...name }, { store }) =>
    refuseInvocation(requireFunction(store.world(), name), {
      ...{ qualifier, event },
      wrongType: 'FailedOperation.InvokeFunction',
    }),
});
