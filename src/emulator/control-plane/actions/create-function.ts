import { DEFAULT_API_RUNTIME, IMAGE_RUNTIME, UNLISTED_PARAMETERS } from '../../../platform/api.ts';
import { API_TYPES, WEB_SOCKET_PROTOCOL } from '../../../platform/defaults.ts';
import { FUNCTION_NAME_PATTERN, type Limits } from '../../../platform/limits.ts';
import type { FunctionRecord, Variable } from '../../function-record.ts';
import { findFunction, type World, withFunction } from '../../world.ts';
import { apiAction, type Surroundings } from '../action.ts';
import { oneOf, optionalSwitch } from '../choice.ts';
import { readCodeSource, type TakenCode, takeCode } from '../code-source.ts';
import { type FunctionName, readFunctionName, requireNamespace } from '../lookup.ts';
import { refuseFullNamespace } from '../namespace-room.ts';
import type { Parameters } from '../parameters.ts';
import { ApiRefusal } from '../refusal.ts';
import { checkSettings, checkTogether } from '../settings/check.ts';
import { defaultSettings } from '../settings/defaults.ts';
import { mergeSettings, readSettings } from '../settings/read.ts';
import { newFunctionId } from '../short-id.ts';
import { CREATION, inTransition } from '../transition.ts';

const read = (parameters: Parameters, limits: Limits) => {
  parameters.ignore('AutoCreateClsTopic', 'AutoDeployClsTopicIndex', ...UNLISTED_PARAMETERS);
  const request = {
    ...readFunctionName(parameters),
    ...readNature(parameters),
    runtime: parameters.text('Runtime'),
    handler: parameters.text('Handler') ?? '',
    tags: parameters.groups('Tags')?.map(readTag) ?? [],
    settings: readSettings(parameters, limits),
    source: readCodeSource(parameters, ['ZipFile', 'Cos', 'Demo']),
  };
  if (!FUNCTION_NAME_PATTERN.test(request.name)) {
    const message = `FunctionName [${request.name}] does not conform to the naming rules.`;
    throw new ApiRefusal('InvalidParameterValue.FunctionName', message);
  }
  checkSettings(request, request.settings, limits);
  return request;
};

type CreateRequest = ReturnType<typeof read>;

/** What is fixed when the function is created. */
const readNature = (parameters: Parameters) => {
  const type = parameters.text('Type') || API_TYPES.event;
  const protocolType = parameters.text('ProtocolType') ?? '';
  const asyncRun = parameters.text('AsyncRunEnable');
  const trace = parameters.text('TraceEnable');
  const async = optionalSwitch(asyncRun, 'AsyncRunEnable', 'InvalidParameterValue.AsyncRunEnable');
  oneOf(Object.values(API_TYPES), type, 'Type', 'InvalidParameterValue.Type');
  const isWebSocket = protocolType === WEB_SOCKET_PROTOCOL && type === API_TYPES.web;
  if (protocolType !== '' && !isWebSocket) {
    const message = 'ProtocolType must be WS, and is for functions of type HTTP.';
    throw new ApiRefusal('InvalidParameterValue.ProtocolType', message);
  }
  if (async === 'TRUE' && type === API_TYPES.web) {
    const message = 'AsyncRunEnable is not supported for functions of type HTTP.';
    throw new ApiRefusal('UnsupportedOperation.AsyncRunEnable', message);
  }
  return {
    type,
    protocolType,
    asyncRunEnable: async ?? 'FALSE',
    traceEnable:
      optionalSwitch(trace, 'TraceEnable', 'InvalidParameterValue.TraceEnable') ?? 'FALSE',
  };
};

const readTag = (tag: Parameters): Variable => ({
  Key: tag.requiredText('Key'),
  Value: tag.requiredText('Value'),
});

const refuseTaken = (world: World, { namespace, name }: FunctionName, limits: Limits): void => {
  requireNamespace(world, namespace);
  if (findFunction(world, namespace, name)) {
    throw new ApiRefusal('ResourceInUse.FunctionName', `Function [${name}] already exists.`);
  }
  refuseFullNamespace(world, namespace, limits);
};

const newFunction = (
  { settings: sent, source, runtime, ...request }: CreateRequest,
  { reasons, ...taken }: TakenCode,
  surroundings: Surroundings,
): FunctionRecord => {
  const now = surroundings.clock.now();
  const { protocolType } = request;
  const isImage = source.kind === 'image';
  const record = {
    ...request,
    ...taken,
    id: newFunctionId(surroundings.random),
    region: surroundings.region,
    runtime: isImage ? IMAGE_RUNTIME : runtime || DEFAULT_API_RUNTIME,
    settings: mergeSettings(defaultSettings({ protocolType, isImage }), sent),
    triggers: [],
    addedAt: now,
    modifiedAt: now,
  };
  checkTogether(record);
  return inTransition(record, CREATION, reasons, surroundings);
};

export const createFunction = apiAction({
  name: 'CreateFunction',
  read,
  perform: async (request, surroundings) => {
    const { limits, store } = surroundings;
    refuseTaken(store.world(), request, limits);
    const taken = await takeCode(request.source, surroundings);
    store.change((world) => {
      // Someone else may have been faster while the code was unpacked.
      refuseTaken(world, request, limits);
      return withFunction(world, newFunction(request, taken, surroundings));
    });
    return {};
  },
});
