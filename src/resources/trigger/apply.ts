import { DEFAULTS } from '../../platform/defaults.ts';
import { lookUntil } from '../ready.ts';
import type { Undertaking } from '../resource-kind.ts';
import { readTriggers, URL_TRIGGER_TYPE } from './read.ts';
import { type TriggerState, triggerAddress } from './state.ts';

/** Makes the URL and waits until it has an address: on the cloud that takes some seconds. */
export const createTrigger = async (
  desired: TriggerState,
  undertaking: Undertaking,
): Promise<void> => {
  await undertaking.control.call('CreateTrigger', {
    ...nameOf(desired),
    TriggerName: DEFAULTS.urlTriggerName,
    Enable: 'OPEN',
    TriggerDesc: describe(desired),
  });
  if (!desired.extranet && !desired.intranet) return;
  const address = triggerAddress(desired);
  const look = async () => {
    const live = (await readTriggers(desired, undertaking.control)).find(
      (trigger) => triggerAddress(trigger) === address,
    );
    return live?.url ? { seen: undefined } : { status: 'Creating' };
  };
  await lookUntil(address, look, undertaking);
};

export const updateTrigger = async (
  live: TriggerState,
  desired: TriggerState,
  undertaking: Undertaking,
): Promise<void> => {
  await undertaking.control.call('UpdateTrigger', {
    ...nameOf(desired),
    TriggerName: live.triggerName,
    Enable: 'OPEN',
    TriggerDesc: describe({ ...desired, rest: live.rest }),
  });
};

export const removeTrigger = async (
  live: TriggerState,
  undertaking: Undertaking,
): Promise<void> => {
  await undertaking.control.call('DeleteTrigger', {
    ...nameOf(live),
    TriggerName: live.triggerName,
  });
};

const nameOf = (trigger: TriggerState) => ({
  FunctionName: trigger.functionName,
  Namespace: trigger.namespace,
  Type: URL_TRIGGER_TYPE,
  Qualifier: trigger.qualifier,
});

const describe = ({ authType, intranet, extranet, rest }: TriggerState): string =>
  JSON.stringify({
    ...rest,
    AuthType: authType,
    NetConfig: { EnableIntranet: intranet, EnableExtranet: extranet },
  });
