import { URL_AUTH_TYPES } from '../../platform/api.ts';
import { isJsonObject, type Json, type JsonObject, parseJson } from '../json.ts';
import type { UrlSettings } from '../trigger-record.ts';
import { ApiRefusal } from './refusal.ts';

/** Reads the TriggerDesc of a function URL. */
export const readUrlSettings = (description: string): UrlSettings => {
  const sent = parseJson(description);
  if (!isJsonObject(sent)) throw refusal('TriggerDesc is not a JSON object.');
  const { AuthType, NetConfig, ...rest } = sent;
  if (typeof AuthType !== 'string' || !URL_AUTH_TYPES.has(AuthType)) {
    throw refusal('AuthType must be CAM or NONE.');
  }
  if (!isJsonObject(NetConfig)) throw refusal('NetConfig must be an object.');
  refuseCors(rest['CorsConfig']);
  return {
    authType: AuthType,
    intranet: readFlag(NetConfig, 'EnableIntranet'),
    extranet: readFlag(NetConfig, 'EnableExtranet'),
    rest,
  };
};

const readFlag = (network: JsonObject, name: string): boolean => {
  const value = network[name] ?? false;
  if (typeof value !== 'boolean') throw refusal(`${name} must be true or false.`);
  return value;
};

/** What a page of another origin may do is said in lists of texts. */
const CORS_LISTS = ['Origins', 'Headers', 'Methods', 'ExposeHeaders'];

const refuseCors = (cors: Json | undefined): void => {
  if (cors === undefined || cors === null) return;
  if (!isJsonObject(cors)) throw refusal('CorsConfig must be an object.');
  for (const name of CORS_LISTS) {
    const list = cors[name] ?? [];
    const isTexts = Array.isArray(list) && list.every((item) => typeof item === 'string');
    if (!isTexts) throw refusal(`${name} of CorsConfig must be a list of texts.`);
  }
};

const refusal = (message: string): ApiRefusal =>
  new ApiRefusal('InvalidParameterValue.TriggerDesc', message);
