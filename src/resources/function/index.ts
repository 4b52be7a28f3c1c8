import type { ResourceKind } from '../resource-kind.ts';
import { type CodeOf, createFunction, removeFunction, updateFunction } from './apply.ts';
import { functionLabels } from './labels.ts';
import { type FunctionState, functionAddress, functionFields } from './state.ts';

/** Functions; their code is asked for when it is sent. */
export const functionKind = (codeOf: CodeOf): ResourceKind<FunctionState> => ({
  name: 'function',
  fields: functionFields,
  labels: functionLabels,
  address: functionAddress,
  complete: (desired, live) => ({
    ...desired,
    environment: desired.environment ?? live.environment,
    // Web functions have no use for one, but other tools give them one all the same.
    handler: desired.handler ?? live.handler,
  }),
  create: (desired, undertaking) => createFunction(desired, codeOf(desired), undertaking),
  update: (live, desired, undertaking) =>
    updateFunction(live, desired, codeOf(desired), undertaking),
  remove: removeFunction,
});
