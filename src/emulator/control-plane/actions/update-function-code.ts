import { UNLISTED_PARAMETERS } from '../../../platform/api.ts';
import type { FunctionRecord } from '../../function-record.ts';
import { withFunction } from '../../world.ts';
import { apiAction, type Surroundings } from '../action.ts';
import { type CodeSource, readCodeSource, type TakenCode, takeCode } from '../code-source.ts';
import { readFunctionName, requireFunction, requireSteady } from '../lookup.ts';
import type { Parameters } from '../parameters.ts';
import { publishedWith, readPublish } from '../publish.ts';
import { ApiRefusal } from '../refusal.ts';
import { inTransition, UPDATE } from '../transition.ts';

const NOT_NOW = 'FailedOperation.UpdateFunctionCode';

const read = (parameters: Parameters) => {
  parameters.ignore('EnvId', 'InstallDependency', ...UNLISTED_PARAMETERS);
  return {
    ...readFunctionName(parameters),
    publish: readPublish(parameters),
    handler: parameters.text('Handler'),
    source: readCodeSource(parameters, ['ZipFile', 'Cos', 'Inline']),
  };
};

const refuseOtherKind = ({ image }: FunctionRecord, { kind }: CodeSource): void => {
  if ((kind === 'image') === (image !== undefined)) return;
  const message = 'A function made from an image takes an image, and any other takes code.';
  throw new ApiRefusal('InvalidParameterValue.Code', message);
};

/** Code of no use leaves the old code in its place. */
const withCode = (
  fn: FunctionRecord,
  handler: string | undefined,
  { reasons, ...taken }: TakenCode,
  surroundings: Surroundings,
): FunctionRecord => {
  const record = { ...fn, ...taken, handler: handler ?? fn.handler };
  const modifiedAt = surroundings.clock.now();
  return inTransition({ ...record, modifiedAt }, UPDATE, reasons, surroundings);
};

export const updateFunctionCode = apiAction({
  name: 'UpdateFunctionCode',
  read,
  perform: async (request, surroundings) => {
    const { store } = surroundings;
    const before = requireSteady(requireFunction(store.world(), request), NOT_NOW);
    refuseOtherKind(before, request.source);
    const taken = await takeCode(request.source, surroundings);
    store.change((world) => {
      // Something else may have begun while the code was unpacked.
      const fn = requireSteady(requireFunction(world, request), NOT_NOW);
      const changed = withCode(fn, request.handler, taken, surroundings);
      return withFunction(world, publishedWith(changed, request.publish, surroundings));
    });
    return {};
  },
});
