import { utcDateTime } from '../../host/clock.ts';
import { TIMER_TRIGGER } from '../../platform/api.ts';
import { WEB_SOCKET_PROTOCOL } from '../../platform/defaults.ts';
import { LOCAL_ACCOUNT } from '../account.ts';
import type { FunctionRecord } from '../function-record.ts';
import { isJsonObject, type JsonObject, parseJson } from '../json.ts';
import { addressedName, type TriggerRecord, type UrlSettings } from '../trigger-record.ts';

/** A trigger in the shape of ListTriggers, CreateTrigger and GetFunction. */
export const triggerAnswer = (
  fn: FunctionRecord,
  trigger: TriggerRecord,
  gatewayUrl: string,
): JsonObject => ({
  TriggerName: trigger.name,
  Type: trigger.type,
  Qualifier: trigger.qualifier,
  // OPEN and CLOSE on the way in, 1 and 0 on the way out.
  Enable: trigger.enabled ? 1 : 0,
  TriggerDesc: trigger.url
    ? urlDescription(fn, trigger.url, addressOf(fn, trigger, gatewayUrl))
    : sentDescription(trigger),
  AvailableStatus: 'Available',
  BindStatus: 'on',
  TriggerAttribute: 'single',
  CustomArgument: trigger.customArgument,
  Description: trigger.description,
  ResourceId: resourceId(fn, trigger),
  AddTime: utcDateTime(trigger.addedAt),
  ModTime: utcDateTime(trigger.modifiedAt),
});

/** A timer's expression comes as it is and goes as the member of an object (UpdateTrigger, example). */
const sentDescription = ({ type, sent }: TriggerRecord): string =>
  type === TIMER_TRIGGER && !isJsonObject(parseJson(sent)) ? JSON.stringify({ cron: sent }) : sent;

const resourceId = (fn: FunctionRecord, trigger: TriggerRecord): string =>
  `qcs::scf:${fn.region}:uin/${LOCAL_ACCOUNT.uin}:function/${fn.name}/${trigger.name}`;

const addressOf = (fn: FunctionRecord, { qualifier }: TriggerRecord, gatewayUrl: string): string =>
  `${new URL(gatewayUrl).host}/${fn.namespace}/${addressedName(fn.name, qualifier)}`;

/** The addresses lie under the gateway. It has no TLS, so those for TLS are empty. */
const urlDescription = (fn: FunctionRecord, url: UrlSettings, place: string): string => {
  const isWebSocket = fn.protocolType === WEB_SOCKET_PROTOCOL;
  const webSocketUrl = isWebSocket ? `ws://${place}` : '';
  const httpUrl = isWebSocket ? '' : `http://${place}`;
  return JSON.stringify({
    AuthType: url.authType,
    NetConfig: {
      EnableIntranet: url.intranet,
      IntranetUrl: '',
      IntranetHTTPUrl: url.intranet ? httpUrl : '',
      ExtranetUrl: '',
      ExtranetHTTPUrl: url.extranet ? httpUrl : '',
      WssIntranetUrl: '',
      WsIntranetUrl: url.intranet ? webSocketUrl : '',
      WssExtranetUrl: '',
      WsExtranetUrl: url.extranet ? webSocketUrl : '',
      EnableExtranet: url.extranet,
    },
    ...url.rest,
  });
};
