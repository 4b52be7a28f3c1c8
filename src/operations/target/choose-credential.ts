import { sentence, type Text } from '../../language/text.ts';
import { DEFAULTS } from '../../platform/defaults.ts';
import {
  type CredentialSearch,
  type FoundCredential,
  findCredential,
} from '../../targets/credentials.ts';
import { type Endpoint, readEndpoint, USUAL_ENDPOINT } from '../../targets/endpoint.ts';
import type { Surroundings } from '../surroundings.ts';

const NO_CREDENTIALS: Text = {
  en: 'There are no Tencent Cloud credentials, neither in the environment nor in {files}.',
  zh: '环境变量和 {files} 中都没有腾讯云凭证。',
};
const NO_PROFILE: Text = {
  en: 'There is no profile "{profile}" in {files}.',
  zh: '{files} 中没有名为 "{profile}" 的配置。',
};
const SET_THEM: Text = {
  en: 'Set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, or use --target local.',
  zh: '请设置 TENCENTCLOUD_SECRET_ID 和 TENCENTCLOUD_SECRET_KEY，或使用 --target local。',
};
const NAME_ANOTHER: Text = {
  en: 'Give --profile the name of one that is there, or leave it out.',
  zh: '请用 --profile 指定已有的配置，或省略该选项。',
};
const INCOMPLETE: Text = {
  en: 'The profile "{profile}" in {file} has no secret id and secret key that can be read.',
  zh: '{file} 中的配置 "{profile}" 缺少可读取的 SecretId 和 SecretKey。',
};
const HALF: Text = {
  en: 'Of the two Tencent Cloud keys only one is in the environment: {missing} is not set.',
  zh: '环境变量中的腾讯云密钥不完整：未设置 {missing}。',
};
const SET_OR_UNSET: Text = {
  en: 'Set it, or unset both and use --target local.',
  zh: '请设置该变量，或取消两者并使用 --target local。',
};
const COMPLETE_IT: Text = {
  en: 'Add both to it, or choose another with --profile.',
  zh: '请补全两者，或用 --profile 指定其他配置。',
};
const NO_ENDPOINT: Text = {
  en: '"{endpoint}" is no address of an API: a host, or http:// or https:// with a host and nothing behind it.',
  zh: '"{endpoint}" 不是有效的 API 地址：应为主机名，或仅含主机的 http://、https:// 地址。',
};

/** The credential that the user's choice leads to. */
export const searchCredential = ({ host, cloud = {} }: Surroundings): CredentialSearch =>
  findCredential(cloud.profile, host);

/** The region that goes with the credentials, where nothing else says one. */
export const usualRegion = (surroundings: Surroundings): string => {
  const search = searchCredential(surroundings);
  return (search.kind === 'found' ? search.region : undefined) ?? DEFAULTS.region;
};

/** Whether the cloud was asked for by saying something of it. */
export const speaksOfCloud = ({ cloud = {} }: Surroundings): boolean =>
  cloud.profile !== undefined || cloud.endpoint !== undefined;

/** Tells why there is no credential to go on with. */
export const refuseWithout = (
  search: Exclude<CredentialSearch, FoundCredential>,
  { emit, cloud = {} }: Surroundings,
): void => {
  if (search.kind === 'incomplete') {
    const { file, profile } = search;
    const message = sentence(INCOMPLETE, { file, profile });
    emit({ kind: 'command-refused', message, help: sentence(COMPLETE_IT) });
    return;
  }
  if (search.kind === 'half') {
    const message = sentence(HALF, { missing: search.missing });
    emit({ kind: 'command-refused', message, help: sentence(SET_OR_UNSET) });
    return;
  }
  const files = search.looked.join(', ');
  const { profile } = cloud;
  const message = profile
    ? sentence(NO_PROFILE, { profile, files })
    : sentence(NO_CREDENTIALS, { files });
  emit({ kind: 'command-refused', message, help: sentence(profile ? NAME_ANOTHER : SET_THEM) });
};

/** Where the API is; undefined where what was asked for cannot be, which has been told. */
export const chooseEndpoint = ({ emit, cloud = {} }: Surroundings): Endpoint | undefined => {
  if (cloud.endpoint === undefined) return USUAL_ENDPOINT;
  const endpoint = readEndpoint(cloud.endpoint);
  if (!endpoint) {
    emit({ kind: 'command-refused', message: sentence(NO_ENDPOINT, { endpoint: cloud.endpoint }) });
  }
  return endpoint;
};
