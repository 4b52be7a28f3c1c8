import { DEFAULTS } from '../../../platform/defaults.ts';
import { FUNCTION_NAME_PATTERN, type Limits } from '../../../platform/limits.ts';
import type { FunctionRecord } from '../../function-record.ts';
import { findFunction, type World, withFunction, withoutFunction } from '../../world.ts';
import { apiAction, type Surroundings } from '../action.ts';
import { readFunctionName, requireFunction, requireSteady } from '../lookup.ts';
import { refuseFullNamespace } from '../namespace-room.ts';
import type { Parameters } from '../parameters.ts';
import { ApiRefusal } from '../refusal.ts';
import { defaultSettings } from '../settings/defaults.ts';
import { readDescription } from '../settings/sizes.ts';
import { newFunctionId } from '../short-id.ts';
import { CREATION, inTransition } from '../transition.ts';

const read = (parameters: Parameters, limits: Limits) => {
  const source = readFunctionName(parameters);
  const name = parameters.requiredText('NewFunctionName');
  if (!FUNCTION_NAME_PATTERN.test(name)) {
    const message = `NewFunctionName [${name}] does not conform to the naming rules.`;
    throw new ApiRefusal('InvalidParameterValue.FunctionName', message);
  }
  const namespace = parameters.text('TargetNamespace') || DEFAULTS.namespace;
  if (namespace === source.namespace && name === source.name) {
    throw new ApiRefusal('FailedOperation.CopyFunction', 'A function cannot replace itself.');
  }
  return {
    source,
    target: { namespace, name },
    region: parameters.text('TargetRegion'),
    description: readDescription(parameters, limits),
    overrides: parameters.flag('Override') ?? false,
    withSettings: parameters.flag('CopyConfiguration') ?? true,
  };
};

type CopyRequest = ReturnType<typeof read>;

/** Versions, aliases, triggers and concurrency stay behind. */
const copyOf = (
  fn: FunctionRecord,
  { target, description, withSettings }: CopyRequest,
  surroundings: Surroundings,
): FunctionRecord => {
  const { clock, random, region } = surroundings;
  const { code, image, type, runtime, handler, protocolType, asyncRunEnable, traceEnable } = fn;
  const fresh = defaultSettings({ protocolType, isImage: image !== undefined });
  const settings = withSettings ? fn.settings : fresh;
  const copy = {
    ...target,
    ...{ region, type, runtime, handler, protocolType, asyncRunEnable, traceEnable },
    ...(code && { code }),
    ...(image && { image }),
    id: newFunctionId(random),
    tags: withSettings ? fn.tags : [],
    settings: { ...settings, Description: description ?? settings.Description },
    triggers: [],
    addedAt: clock.now(),
    modifiedAt: clock.now(),
  };
  return inTransition(copy, CREATION, [], surroundings);
};

/** The namespace as it must be for the copy: with room, and with nobody of its name. */
const cleared = (world: World, { target, overrides }: CopyRequest, limits: Limits): World => {
  const { namespace, name } = target;
  const old = findFunction(world, namespace, name);
  if (!old) {
    refuseFullNamespace(world, namespace, limits);
    return world;
  }
  if (!overrides) {
    throw new ApiRefusal('ResourceInUse.FunctionName', `Function [${name}] already exists.`);
  }
  requireSteady(old, 'FailedOperation.CopyFunction');
  return withoutFunction(world, namespace, name);
};

export const copyFunction = apiAction({
  name: 'CopyFunction',
  read,
  perform: (request, surroundings) => {
    const { limits, region, store } = surroundings;
    if (request.region && request.region !== region) {
      const message = `The local target has no other region: [${request.region}].`;
      throw new ApiRefusal('UnsupportedOperation.Region', message);
    }
    store.change((world) => {
      const found = requireFunction(world, request.source);
      const fn = requireSteady(found, 'FailedOperation.CopyFunction');
      const room = cleared(world, request, limits);
      return withFunction(room, copyOf(fn, request, surroundings));
    });
    return {};
  },
});
