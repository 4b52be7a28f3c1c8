import type { FunctionModel } from '../../config/model.ts';
import { desireCors } from './cors.ts';
import type { TriggerState } from './state.ts';

/** The function URLs that the file wants; none where it says that triggers are none of its business. */
export const desireTriggers = (fn: FunctionModel): readonly TriggerState[] =>
  fn.triggers
    .filter((trigger) => trigger.kind === 'url')
    .filter(() => !fn.ignoresTriggers.value)
    .map((trigger) => ({
      functionName: fn.name.value,
      namespace: fn.namespace.value,
      qualifier: trigger.qualifier.value,
      authType: trigger.authType.value,
      intranet: trigger.intranet.value,
      extranet: trigger.extranet.value,
      cors: desireCors(trigger.cors),
      enabled: true,
      rest: {},
      triggerName: undefined,
      url: undefined,
    }));
