import { dirname } from 'node:path';
import type { HealthFinding } from '../../events.ts';
import { outputOf } from '../../host/command-output.ts';
import type { Text } from '../../language/text.ts';
import { programFor } from '../../targets/local-health.ts';
import { type Checkup, finding, type HealthCheck } from './finding.ts';

const THERE: Text = { en: '{version} ({path})', zh: '{version}（{path}）' };
const MUTE: Text = {
  en: '{path} is there, and does not tell its version',
  zh: '找到 {path}，但无法获取版本',
};
const NO_PYTHON: Text = {
  en: 'none found: functions in Python cannot run here',
  zh: '未找到：无法在本机运行 Python 函数',
};
const NAME_PYTHON: Text = {
  en: 'Where you need it, install python3, or name one by SCF_WS_PYTHON.',
  zh: '如有需要，请安装 python3，或用 SCF_WS_PYTHON 指定解释器。',
};
const NO_GO: Text = {
  en: 'none found; only who builds functions in Go needs it',
  zh: '未找到；仅构建 Go 函数时需要',
};
const PRELOAD: Text = {
  en: 'preload; network namespaces are not available',
  zh: 'preload；网络命名空间不可用',
};
const BOTH: Text = {
  en: 'preload; network namespaces would be available too',
  zh: 'preload；网络命名空间也可用',
};

/** What a program says of itself, where it is there. */
const versionIn = async (
  command: readonly string[],
  { host }: Checkup,
): Promise<string | undefined> => {
  const [path = ''] = command;
  const said = await outputOf(command, dirname(path), host);
  return said?.split('\n')[0] || undefined;
};

const program = async (
  topic: 'python' | 'go',
  command: readonly [name: string, ...args: string[]],
  absent: Pick<HealthFinding, 'state'> & { readonly text: Text; readonly help?: Text },
  checkup: Checkup,
): Promise<HealthFinding> => {
  const [name, ...args] = command;
  const path = programFor(name, checkup.host);
  if (path === undefined) return finding({ topic, ...absent }, checkup);
  const version = await versionIn([path, ...args], checkup);
  return version === undefined
    ? finding({ topic, state: 'warning', text: MUTE, values: { path } }, checkup)
    : finding({ topic, state: 'ok', text: THERE, values: { version, path } }, checkup);
};

export const python: HealthCheck = (checkup) => {
  const absent = { state: 'warning', text: NO_PYTHON, help: NAME_PYTHON } as const;
  return program('python', ['python3', '--version'], absent, checkup);
};

export const go: HealthCheck = (checkup) =>
  program('go', ['go', 'version'], { state: 'ok', text: NO_GO }, checkup);

/** Tried, for what stands in its way is in no one place: the kernel, its settings, a container. */
export const isolation: HealthCheck = async (checkup) => {
  const unshare = programFor('unshare', checkup.host);
  const ip = programFor('ip', checkup.host);
  const attempt = [unshare ?? '', '--user', '--map-root-user', '--net', 'true'];
  const works =
    unshare !== undefined &&
    ip !== undefined &&
    (await outputOf(attempt, dirname(unshare), checkup.host)) !== undefined;
  return finding({ topic: 'isolation', state: 'ok', text: works ? BOTH : PRELOAD }, checkup);
};
