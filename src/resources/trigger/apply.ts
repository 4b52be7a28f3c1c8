import { TRIGGER_ABSENT } from '../../platform/api-errors.ts';
import { DEFAULTS } from '../../platform/defaults.ts';
import { lookUntil, whenSteady } from '../ready.ts';
import { makeOnce, unless } from '../repeated.ts';
import type { Undertaking } from '../resource-kind.ts';
import { corsRequest } from './cors.ts';
import { readTriggers, URL_TRIGGER_TYPE } from './read.ts';
import { type TriggerState, triggerAddress } from './state.ts';

/** Makes the URL and waits until it has an address: on the cloud that takes some seconds. */
export const createTrigger = async (
  desired: TriggerState,
  undertaking: Undertaking,
): Promise<void> => {
  const address = triggerAddress(desired);
  const find = async () =>
    (await readTriggers(desired, undertaking.control)).find(
      (trigger) => triggerAddress(trigger) === address,
    );
  const make = () =>
    write('CreateTrigger', desired, undertaking, {
      TriggerName: DEFAULTS.urlTriggerName,
      Enable: 'OPEN',
      TriggerDesc: describe(desired),
    });
  await makeOnce(make, async () => isAsWanted(await find(), desired));
  if (!desired.extranet && !desired.intranet) return;
  const look = async () => ((await find())?.url ? { seen: undefined } : { status: 'Creating' });
  await lookUntil(address, look, undertaking);
};

/** A version or an alias has one URL at the most, so one that is set like this is the one we made. */
const isAsWanted = (live: TriggerState | undefined, desired: TriggerState): boolean =>
  live !== undefined && describe({ ...live, rest: {} }) === describe({ ...desired, rest: {} });

export const updateTrigger = async (
  live: TriggerState,
  desired: TriggerState,
  undertaking: Undertaking,
): Promise<void> => {
  await write('UpdateTrigger', desired, undertaking, {
    TriggerName: live.triggerName,
    Enable: 'OPEN',
    TriggerDesc: describe({ ...desired, rest: live.rest }),
  });
};

export const removeTrigger = async (
  live: TriggerState,
  undertaking: Undertaking,
): Promise<void> => {
  const { triggerName } = live;
  await unless(TRIGGER_ABSENT, () =>
    write('DeleteTrigger', live, undertaking, { TriggerName: triggerName }),
  );
};

const write = (
  action: string,
  trigger: TriggerState,
  undertaking: Undertaking,
  request: Readonly<Record<string, unknown>>,
) =>
  whenSteady(
    () => undertaking.control.call(action, { ...nameOf(trigger), ...request }),
    triggerAddress(trigger),
    { FunctionName: trigger.functionName, Namespace: trigger.namespace },
    undertaking,
  );

const nameOf = (trigger: TriggerState) => ({
  FunctionName: trigger.functionName,
  Namespace: trigger.namespace,
  Type: URL_TRIGGER_TYPE,
  Qualifier: trigger.qualifier,
});

const describe = ({ authType, intranet, extranet, cors, rest }: TriggerState): string =>
  JSON.stringify({
    ...rest,
    AuthType: authType,
    NetConfig: { EnableIntranet: intranet, EnableExtranet: extranet },
    CorsConfig: corsRequest(cors),
  });
