import type { Text } from '../../language/text.ts';
import type { FoundCredential } from '../../targets/credentials.ts';
import { searchCredential } from '../target/choose-credential.ts';
import { type Checkup, finding, type HealthCheck } from './finding.ts';

const topic = 'credentials';
const IN_ENVIRONMENT: Text = { en: 'from the environment', zh: '来自环境变量' };
const IN_FILE: Text = {
  en: 'profile "{profile}" in {file}',
  zh: '{file} 中的配置 "{profile}"',
};
const OPEN_FILE: Text = {
  en: 'profile "{profile}" in {file}, which other users of this machine can read',
  zh: '{file} 中的配置 "{profile}"，本机其他用户可读取该文件',
};
const CLOSE_IT: Text = { en: 'Run chmod 600 {file}', zh: '请执行 chmod 600 {file}' };
const NONE: Text = {
  en: 'none, neither in the environment nor in {files}; the local target needs none',
  zh: '未找到（环境变量和 {files} 中都没有）；本地目标不需要凭证',
};
const HALF: Text = {
  en: '{there} is set and {missing} is not',
  zh: '设置了 {there}，但没有设置 {missing}',
};
const SET_BOTH: Text = { en: 'Set {missing} too.', zh: '请同时设置 {missing}。' };
const INCOMPLETE: Text = {
  en: 'profile "{profile}" in {file} has no secret id and secret key that can be read',
  zh: '{file} 中的配置 "{profile}" 缺少可读取的 SecretId 和 SecretKey',
};
const COMPLETE_IT: Text = {
  en: 'Add both to it, or choose another with --profile.',
  zh: '请补全两者，或用 --profile 指定其他配置。',
};
const SET_THEM: Text = {
  en: 'For the cloud, set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY.',
  zh: '如需访问云端，请设置 TENCENTCLOUD_SECRET_ID 和 TENCENTCLOUD_SECRET_KEY。',
};

/** Where the keys are from; what they are is nobody's business. */
export const credentials: HealthCheck = (checkup) => {
  const search = searchCredential(checkup);
  if (search.kind === 'found') return found(search, checkup);
  if (search.kind === 'incomplete') {
    const { file, profile } = search;
    const values = { file, profile };
    const told = { topic, state: 'problem', text: INCOMPLETE, values, help: COMPLETE_IT } as const;
    return finding(told, checkup);
  }
  if (search.kind === 'half') {
    const { there, missing } = search;
    const values = { there, missing };
    return finding({ topic, state: 'problem', text: HALF, values, help: SET_BOTH }, checkup);
  }
  const state = checkup.asksCloud ? 'problem' : 'ok';
  const values = { files: search.looked.join(', ') };
  const told = { topic, state, text: NONE, values } as const;
  return finding(checkup.asksCloud ? { ...told, help: SET_THEM } : told, checkup);
};

/** The bits of a mode that let others than the owner read. */
const OTHERS_READ = 0o044;

const found = ({ file, profile = '' }: FoundCredential, checkup: Checkup) => {
  if (file === undefined) return finding({ topic, state: 'ok', text: IN_ENVIRONMENT }, checkup);
  const values = { file, profile };
  const mode = checkup.host.files.facts(file)?.mode ?? 0;
  return mode & OTHERS_READ
    ? finding({ topic, state: 'warning', text: OPEN_FILE, values, help: CLOSE_IT }, checkup)
    : finding({ topic, state: 'ok', text: IN_FILE, values }, checkup);
};
