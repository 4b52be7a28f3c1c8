import { EVENT_TRIGGERS, URL_TRIGGER } from '../../../platform/api.ts';
import { API_TYPES } from '../../../platform/defaults.ts';
import type { Limits } from '../../../platform/limits.ts';
import type { FunctionRecord } from '../../function-record.ts';
import type { TriggerRecord } from '../../trigger-record.ts';
import { withFunction } from '../../world.ts';
import { apiAction, type Surroundings } from '../action.ts';
import { oneOf } from '../choice.ts';
import {
  readFunctionName,
  readQualifier,
  requireFunction,
  requireSteady,
  requireVersion,
} from '../lookup.ts';
import type { Parameters } from '../parameters.ts';
import { ApiRefusal } from '../refusal.ts';
import { shortId } from '../short-id.ts';
import { triggerAnswer } from '../trigger-answer.ts';
import { readUrlSettings } from '../url-settings.ts';

const URL_ID_LENGTH = 10;

const read = (parameters: Parameters) => {
  const type = parameters.requiredText('Type');
  const enable = parameters.text('Enable') || 'OPEN';
  const sent = parameters.text('TriggerDesc') ?? '';
  const types = [URL_TRIGGER, ...EVENT_TRIGGERS];
  oneOf(types, type, 'Type', 'InvalidParameterValue.Type');
  oneOf(['OPEN', 'CLOSE'], enable, 'Enable', 'InvalidParameterValue.Enable');
  return {
    ...readFunctionName(parameters),
    trigger: {
      name: parameters.requiredText('TriggerName'),
      type,
      qualifier: readQualifier(parameters),
      enabled: enable === 'OPEN',
      description: parameters.text('Description') ?? '',
      customArgument: parameters.text('CustomArgument') ?? '',
      sent,
      ...(type === URL_TRIGGER && { url: readUrlSettings(sent) }),
    },
  };
};

type NewTrigger = ReturnType<typeof read>['trigger'];

const refuseTrigger = (fn: FunctionRecord, trigger: NewTrigger, limits: Limits): void => {
  if (fn.type === API_TYPES.web && trigger.type !== URL_TRIGGER) {
    const message = `Functions of type HTTP do not take triggers of type ${trigger.type}.`;
    throw new ApiRefusal('UnsupportedOperation.Trigger', message);
  }
  const alike = fn.triggers.filter(({ type }) => type === trigger.type);
  const urls = alike.filter(({ url, qualifier }) => url && qualifier === trigger.qualifier);
  if (trigger.type === URL_TRIGGER && urls.length >= limits.urlsForEachVersion.max) {
    const message = `${trigger.qualifier} has a function URL already.`;
    throw new ApiRefusal('LimitExceeded.Trigger', message);
  }
  if (alike.length >= limits.triggersOfOneType.max) {
    const message = `The function has ${alike.length} triggers of type ${trigger.type}.`;
    throw new ApiRefusal('LimitExceeded.Trigger', message);
  }
  if (alike.some(({ name }) => name === trigger.name)) {
    const message = `Trigger [${trigger.name}] already exists.`;
    throw new ApiRefusal('ResourceInUse.TriggerName', message);
  }
};

/** A function URL is called by the id that it is given, whatever name was sent. */
const newTrigger = (sent: NewTrigger, { clock, random }: Surroundings): TriggerRecord => ({
  ...sent,
  name: sent.type === URL_TRIGGER ? shortId(random, URL_ID_LENGTH) : sent.name,
  addedAt: clock.now(),
  modifiedAt: clock.now(),
});

export const createTrigger = apiAction({
  name: 'CreateTrigger',
  read,
  perform: (request, surroundings) => {
    const { gatewayUrl, limits, store } = surroundings;
    const trigger = newTrigger(request.trigger, surroundings);
    store.change((world) => {
      const found = requireFunction(world, request);
      const fn = requireSteady(found, 'FailedOperation.CreateTrigger');
      requireVersion(fn, trigger.qualifier, 'ResourceNotFound.Qualifier');
      refuseTrigger(fn, request.trigger, limits);
      return withFunction(world, { ...fn, triggers: [...fn.triggers, trigger] });
    });
    const fn = requireFunction(store.world(), request);
    return { TriggerInfo: triggerAnswer(fn, trigger, gatewayUrl) };
  },
});
