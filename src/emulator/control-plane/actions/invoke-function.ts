import { DEFAULTS } from '../../../platform/defaults.ts';
import { apiAction } from '../action.ts';
import { refuseInvocation } from '../invocation.ts';
import { readFunctionName, requireFunction } from '../lookup.ts';
import type { Parameters } from '../parameters.ts';

const read = (parameters: Parameters) => {
  parameters.ignore('LogType', 'RoutingKey');
  return {
    ...readFunctionName(parameters),
    qualifier: parameters.text('Qualifier') || DEFAULTS.qualifier,
    event: parameters.text('Event'),
  };
};

export const invokeFunction = apiAction({
  name: 'InvokeFunction',
  read,
  perform: ({ qualifier, event, ...name }, { store }) =>
    refuseInvocation(requireFunction(store.world(), name), {
      ...{ qualifier, event },
      wrongType: 'InvalidParameterValue.FunctionType',
    }),
});
