import { failureOf } from '../../engine/execute.ts';
import type { HealthFinding } from '../../events.ts';
import { sentence, type Text } from '../../language/text.ts';
import { LIMITS } from '../../platform/limits.ts';
import { NO_ANSWER, PROXY_REFUSES } from '../../platform/transient-errors.ts';
import { type ApiHealth, apiHealth } from '../../targets/cloud-health.ts';
import { readEndpoint, USUAL_ENDPOINT, urlOf } from '../../targets/endpoint.ts';
import { proxyFor, shownProxy } from '../../targets/proxy.ts';
import { searchCredential, usualRegion } from '../target/choose-credential.ts';
import { type Checkup, finding, type HealthCheck } from './finding.ts';

const AS_IS: Text = { en: '{what}', zh: '{what}' };
const NO_ADDRESS: Text = {
  en: 'what --endpoint says is no address of an API',
  zh: '--endpoint 的值不是有效的 API 地址',
};
const GIVE_A_HOST: Text = {
  en: 'Give a host, or http:// or https:// with a host and nothing behind it.',
  zh: '请填写主机名，或仅含主机的 http://、https:// 地址。',
};
const DIRECT: Text = { en: 'none: connections are direct', zh: '无：直接连接' };
const ANSWERED: Text = {
  en: 'answers and takes the credentials (request {requestId})',
  zh: '可访问，凭证有效（请求 {requestId}）',
};
const NO_REACH: Text = {
  en: 'cannot be reached in {region}: {detail}',
  zh: '无法访问（{region}）：{detail}',
};
const REFUSED: Text = {
  en: 'answers, and refuses: {code} (request {requestId})',
  zh: '可访问，但拒绝了请求：{code}（请求 {requestId}）',
};
const ALIKE: Text = {
  en: '{seconds} s off that of the server',
  zh: '与服务器相差 {seconds} 秒',
};
const SET_RIGHT: Text = {
  en: 'Set it right, best by NTP: a signature may be {most} s old.',
  zh: '请校准时间（建议使用 NTP）：签名的有效期为 {most} 秒。',
};

const endpointOf = ({ cloud = {} }: Checkup) =>
  cloud.endpoint === undefined ? USUAL_ENDPOINT : readEndpoint(cloud.endpoint);

export const endpoint: HealthCheck = (checkup) => {
  const topic = 'endpoint';
  const chosen = endpointOf(checkup);
  // It may have a password in it, so it is not shown.
  if (!chosen) {
    return finding({ topic, state: 'problem', text: NO_ADDRESS, help: GIVE_A_HOST }, checkup);
  }
  return finding({ topic, state: 'ok', text: AS_IS, values: { what: urlOf(chosen) } }, checkup);
};

export const proxy: HealthCheck = (checkup) => {
  const topic = 'proxy';
  const chosen = proxyFor(urlOf(endpointOf(checkup) ?? USUAL_ENDPOINT), checkup.host.environment);
  if (!chosen) return finding({ topic, state: 'ok', text: DIRECT }, checkup);
  return finding(
    { topic, state: 'ok', text: AS_IS, values: { what: shownProxy(chosen) } },
    checkup,
  );
};

/** What the cloud says, and what time it is there; nothing where there is nobody to ask or to ask as. */
export const askCloud = async (checkup: Checkup): Promise<readonly HealthFinding[]> => {
  const search = searchCredential(checkup);
  const chosen = endpointOf(checkup);
  if (!checkup.asksCloud || search.kind !== 'found' || !chosen) return [];
  const region = checkup.region ?? usualRegion(checkup);
  const { credential } = search;
  const health = await apiHealth({ credential, region, endpoint: chosen }, checkup.host);
  return [answerFrom(health, region, checkup), ...clockBeside(health, checkup)];
};

const answerFrom = (
  { refusal, requestId = '–' }: ApiHealth,
  region: string,
  checkup: Checkup,
): HealthFinding => {
  const topic = 'api';
  if (!refusal) {
    return finding({ topic, state: 'ok', text: ANSWERED, values: { requestId } }, checkup);
  }
  const { code, message } = refusal;
  const isBroken = code === NO_ANSWER || code === PROXY_REFUSES;
  // What the API says of it may name the key's id.
  const values = isBroken ? { region, detail: message } : { code, requestId };
  const text = isBroken ? NO_REACH : REFUSED;
  const told = finding({ topic, state: 'problem', text, values }, checkup);
  const { help } = failureOf(refusal);
  return { ...told, ...(help && { help }) };
};

/** A clock that is further off will be refused soon, in seconds. */
const NEARLY_OFF = 60;

const clockBeside = ({ secondsBehind }: ApiHealth, checkup: Checkup): readonly HealthFinding[] => {
  if (secondsBehind === undefined) return [];
  const seconds = Math.abs(secondsBehind);
  const most = LIMITS.signatureAge.max;
  const off = seconds >= most ? 'problem' : 'warning';
  const state = seconds < NEARLY_OFF ? 'ok' : off;
  const told = finding({ topic: 'clock', state, text: ALIKE, values: { seconds } }, checkup);
  return [state === 'ok' ? told : { ...told, help: sentence(SET_RIGHT, { most }) }];
};
