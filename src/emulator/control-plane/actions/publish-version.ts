import type { Limits } from '../../../platform/limits.ts';
import { withFunction } from '../../world.ts';
import { apiAction } from '../action.ts';
import { readFunctionName, requireFunction, requireSteady } from '../lookup.ts';
import type { Parameters } from '../parameters.ts';
import { withVersion } from '../publish.ts';
import { readDescription } from '../settings/sizes.ts';
import { inTransition, PUBLICATION } from '../transition.ts';

const read = (parameters: Parameters, limits: Limits) => ({
  ...readFunctionName(parameters),
  description: readDescription(parameters, limits),
});

export const publishVersion = apiAction({
  name: 'PublishVersion',
  read,
  perform: (request, surroundings) => {
    const { store } = surroundings;
    store.change((world) => {
      const found = requireFunction(world, request);
      const fn = requireSteady(found, 'FailedOperation.PublishVersion');
      const grown = withVersion(fn, request.description, surroundings);
      return withFunction(world, inTransition(grown, PUBLICATION, [], surroundings));
    });
    const fn = requireFunction(store.world(), request);
    const { MemorySize, Timeout } = fn.settings;
    const published = fn.versions?.at(-1);
    return {
      FunctionVersion: published?.version ?? '',
      CodeSize: fn.code?.bytes ?? 0,
      Description: published?.settings.Description ?? '',
      Handler: fn.handler,
      Runtime: fn.runtime,
      Namespace: fn.namespace,
      ...{ MemorySize, Timeout },
    };
  },
});
