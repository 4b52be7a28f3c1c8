import type { Action, EventOf, Failure } from '../../events.ts';
import { type Language, say, sentence, type Text } from '../../language/text.ts';
import type { Paint } from './paint.ts';

const DONE: Record<Action, Text> = {
  create: { en: 'created', zh: '已创建' },
  update: { en: 'updated', zh: '已更新' },
  replace: { en: 'replaced', zh: '已替换' },
  remove: { en: 'removed', zh: '已删除' },
  keep: { en: 'kept', zh: '未变' },
};
const REFUSED: Text = {
  en: '{action} was refused: {code}: {message}',
  zh: '{action} 被拒绝：{code}：{message}',
};
const FAILED: Text = { en: '{code}: {message}', zh: '{code}：{message}' };
const REQUEST: Text = { en: 'request {requestId}', zh: '请求 {requestId}' };
const REHEARSED: Text = {
  en: 'Rehearsed on the local target: every call was taken. Nothing was changed.',
  zh: '已在本地目标上演练：全部调用均被接受，未做任何实际变更。',
};
const WAS_DONE: Text = { en: 'done:', zh: '已完成：' };
const GO_ON: Text = { en: 'to go on:', zh: '继续执行：' };
const NOT_RUN: Text = { en: 'not started:', zh: '未执行：' };

const WAITS: Text = {
  en: 'Waiting for process {pid} on {host} to end its "{purpose}".',
  zh: '正在等待 {host} 上的进程 {pid} 完成 "{purpose}"。',
};

export const renderLockWait = (
  { pid, host, purpose }: EventOf<'lock-waited'>,
  language: Language,
  paint: Paint,
): string => `${paint.info('i')} ${say(sentence(WAITS, { pid, host, purpose }), language)}\n`;

const RETRIED: Text = {
  en: '{action}: {code}. Trying again in {seconds} s ({attempt} of {attempts}).',
  zh: '{action}：{code}。{seconds} 秒后重试（第 {attempt} 次，共 {attempts} 次）。',
};

export const renderRetry = (
  { action, code, attempt, attempts, milliseconds }: EventOf<'call-retried'>,
  language: Language,
  paint: Paint,
): string => {
  const seconds = (milliseconds / 1000).toFixed(1);
  const values = { action, code, seconds, attempt: attempt + 1, attempts };
  return `${paint.warning('↻')} ${say(sentence(RETRIED, values), language)}\n`;
};

const UPLOADED: Text = {
  en: 'Uploaded {percent} % of {megabytes} MB to {bucket}',
  zh: '已上传 {percent}%（共 {megabytes} MB）到 {bucket}',
};
const BYTES_OF_MEGABYTE = 1024 * 1024;

export const renderUpload = (
  { bucket, sent, bytes }: EventOf<'upload-progressed'>,
  language: Language,
  paint: Paint,
): string => {
  const percent = Math.floor((sent / bytes) * 100);
  const megabytes = (bytes / BYTES_OF_MEGABYTE).toFixed(1);
  return paint.faint(`  ${say(sentence(UPLOADED, { percent, megabytes, bucket }), language)}\n`);
};

export const renderStep = (
  { address, action, milliseconds }: EventOf<'step-finished'>,
  language: Language,
  paint: Paint,
): string =>
  `${paint.good('✔')} ${address} ${say(DONE[action], language)} ${paint.faint(`${Math.round(milliseconds)} ms`)}\n`;

export const renderCall = ({ action, ok, code, requestId }: EventOf<'call-made'>, paint: Paint) =>
  paint.faint(`  ${ok ? '→' : '✗'} ${action}${code ? ` ${code}` : ''} ${requestId ?? ''}\n`);

export const renderFailure = (failure: Failure, language: Language, paint: Paint): string => {
  const { action, code, message, requestId, help } = failure;
  const what = action
    ? sentence(REFUSED, { action, code, message })
    : sentence(FAILED, { code, message });
  const request = requestId ? ` (${say(sentence(REQUEST, { requestId }), language)})` : '';
  const then = help ? `  ${say(help, language)}\n` : '';
  return `${paint.bad('✗')} ${say(what, language)}${request}\n${then}`;
};

export const renderDeployEnd = (
  { outcome, functions, notRun, done = [], resume }: EventOf<'deploy-ended'>,
  isRehearsal: boolean,
  language: Language,
  paint: Paint,
): string => {
  if (isRehearsal && outcome === 'done') return `${paint.good(say(REHEARSED, language))}\n`;
  const addresses = functions.flatMap(({ namespace, name, url }) =>
    url ? [`${paint.strong(`${namespace}/${name}`)}  ${url}\n`] : [],
  );
  const steps = done.map(({ address, action }) => `${address} ${say(DONE[action], language)}`);
  return [
    ...addresses,
    ...listed(WAS_DONE, steps, language),
    ...listed(NOT_RUN, notRun, language),
    ...(resume ? [`${say(GO_ON, language)}\n  ${paint.strong(resume)}\n`] : []),
  ].join('');
};

const listed = (title: Text, items: readonly string[], language: Language): readonly string[] =>
  items.length > 0 ? [`${say(title, language)}\n`, ...items.map((item) => `  ${item}\n`)] : [];
