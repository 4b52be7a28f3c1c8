import { URL_TRIGGER } from '../../../platform/api.ts';
import type { TriggerRecord } from '../../trigger-record.ts';
import { withFunction } from '../../world.ts';
import { apiAction } from '../action.ts';
import { oneOf } from '../choice.ts';
import { requireFunction, requireSteady } from '../lookup.ts';
import type { Parameters } from '../parameters.ts';
import { readTriggerName, requireTrigger } from '../trigger-lookup.ts';
import { readUrlSettings } from '../url-settings.ts';

/** The API model: only these three can be updated. */
const TYPES = ['timer', 'ckafka', URL_TRIGGER];

const read = (parameters: Parameters) => {
  const trigger = readTriggerName(parameters);
  const enable = parameters.text('Enable');
  oneOf(TYPES, trigger.type, 'Type', 'InvalidParameterValue.Type');
  if (enable) oneOf(['OPEN', 'CLOSE'], enable, 'Enable', 'InvalidParameterValue.Enable');
  const sent = parameters.text('TriggerDesc');
  const description = parameters.text('Description');
  const customArgument = parameters.text('CustomArgument');
  const changes: Partial<TriggerRecord> = {
    ...(enable && { enabled: enable === 'OPEN' }),
    ...(sent !== undefined && { sent }),
    ...(sent !== undefined && trigger.type === URL_TRIGGER && { url: readUrlSettings(sent) }),
    ...(description !== undefined && { description }),
    ...(customArgument !== undefined && { customArgument }),
  };
  return { ...trigger, changes };
};

export const updateTrigger = apiAction({
  name: 'UpdateTrigger',
  read,
  perform: (request, { clock, store }) => {
    store.change((world) => {
      const found = requireFunction(world, request.fn);
      const fn = requireSteady(found, 'FailedOperation.UpdateTrigger');
      const old = requireTrigger(fn, request);
      const changed = { ...old, ...request.changes, modifiedAt: clock.now() };
      const triggers = fn.triggers.map((trigger) => (trigger === old ? changed : trigger));
      return withFunction(world, { ...fn, triggers });
    });
    return {};
  },
});
