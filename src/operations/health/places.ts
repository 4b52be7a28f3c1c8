import { join } from 'node:path';
import type { HealthFinding, HealthTopic } from '../../events.ts';
import { outputOf } from '../../host/command-output.ts';
import { FileProblem } from '../../host/files.ts';
import type { Text } from '../../language/text.ts';
import { portState } from '../../targets/local-health.ts';
import { usualFileName } from '../check/configuration-file.ts';
import { localStoreOf, stateFolderOf } from '../target/place.ts';
import { type Checkup, finding, type HealthCheck } from './finding.ts';

const WRITABLE: Text = { en: '{path} can be written', zh: '{path} 可写' };
const NOT_WRITABLE: Text = { en: '{path} cannot be written', zh: '{path} 不可写' };
const STATE_HELP: Text = {
  en: 'Give yourself the right to write there; without it the local target does not run, and deploys keep no journal.',
  zh: '请授予写入权限；否则无法使用本地目标，部署也不会留下日志。',
};
const CACHE_HELP: Text = {
  en: 'Only the start is slower without it. XDG_CACHE_HOME names another place.',
  zh: '缺少缓存只会使启动变慢。可用 XDG_CACHE_HOME 指定其他位置。',
};
const NO_CACHE: Text = { en: 'kept by Node itself', zh: '由 Node 自身维护' };
const OPEN_FILES: Text = { en: '{count} at most', zh: '最多 {count} 个' };
const UNKNOWN_LIMIT: Text = { en: 'not known', zh: '未知' };
const RAISE_LIMIT: Text = {
  en: 'Raise it for many connections at the same time: ulimit -n {enough}',
  zh: '需要大量并发连接时请调高：ulimit -n {enough}',
};
const PORTS = {
  'none yet': { en: 'none used yet; a free one is taken', zh: '尚未使用；启动时选用空闲端口' },
  running: {
    en: '{port}: scf-ws dev is running (process {pid})',
    zh: '{port}：scf-ws dev 正在运行（进程 {pid}）',
  },
  free: { en: '{port} of last time is free', zh: '上次使用的 {port} 空闲' },
  taken: {
    en: '{port} of last time is held by {program} (process {pid})',
    zh: '上次使用的 {port} 被 {program}（进程 {pid}）占用',
  },
  'taken by somebody': {
    en: '{port} of last time is held by another process',
    zh: '上次使用的 {port} 被其他进程占用',
  },
} as const satisfies Record<string, Text>;
const OTHER_PORT: Text = {
  en: 'Another one is taken by itself, and addresses change with it; end that process, or use "scf-ws dev --port".',
  zh: '将自动改用其他端口，访问地址随之变化；可结束该进程，或使用 "scf-ws dev --port"。',
};

/** The gateway's port beside the configuration here. */
export const port: HealthCheck = async (checkup) => {
  const topic = 'port';
  const state = await portState(localStoreOf(fileIn(checkup), checkup.host), checkup.host);
  const { kind } = state;
  if (kind !== 'taken') {
    return finding({ topic, state: 'ok', text: PORTS[kind], values: { ...state } }, checkup);
  }
  const { holder, port: taken } = state;
  const warned = { topic, state: 'warning', help: OTHER_PORT } as const;
  if (!holder) {
    const text = PORTS['taken by somebody'];
    return finding({ ...warned, text, values: { port: taken } }, checkup);
  }
  const values = { port: taken, program: holder.program, pid: holder.id };
  return finding({ ...warned, text: PORTS.taken, values }, checkup);
};

const fileIn = ({ host }: Checkup): string => {
  const usual = usualFileName(host);
  return usual.kind === 'named' ? usual.file : '';
};

export const stateFolder: HealthCheck = (checkup) =>
  writable('state folder', stateFolderOf(fileIn(checkup), checkup.host), STATE_HELP, checkup);

/** As the launcher chooses it: newer Node has a cache of its own. */
export const codeCache: HealthCheck = (checkup) => {
  const { environment } = checkup.host;
  const [major = 0] = checkup.host.machine().nodeVersion.split('.').map(Number);
  const topic = 'code cache';
  if (major >= NODE_WITH_CACHE) return finding({ topic, state: 'ok', text: NO_CACHE }, checkup);
  const home = environment['HOME'];
  const folder = environment['XDG_CACHE_HOME'] || (home ? join(home, '.cache') : '');
  return writable(topic, join(folder, 'scf-ws'), CACHE_HELP, checkup);
};

const NODE_WITH_CACHE = 22;

/** Tried, in the folder or in the nearest above it that is there; nothing stays behind. */
const writable = (
  topic: HealthTopic,
  path: string,
  help: Text,
  checkup: Checkup,
): HealthFinding => {
  const { files } = checkup.host;
  let folder = path;
  while (!files.facts(folder) && join(folder, '..') !== folder) folder = join(folder, '..');
  const values = { path };
  try {
    files.openAtomically(join(folder, '.scf-ws-doctor')).discard();
    return finding({ topic, state: 'ok', text: WRITABLE, values }, checkup);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return finding({ topic, state: 'warning', text: NOT_WRITABLE, values, help }, checkup);
  }
};

/** Each connection takes several: to the client, to the function, and its output. */
const ENOUGH_FILES = 1024;

/** As a shell tells it, which has the same limits as we. */
export const openFiles: HealthCheck = async (checkup) => {
  const topic = 'open files';
  const { host } = checkup;
  const count = await outputOf(['sh', '-c', 'ulimit -n'], host.workingFolder, host);
  if (!count) return finding({ topic, state: 'ok', text: UNKNOWN_LIMIT }, checkup);
  const values = { count, enough: ENOUGH_FILES };
  const isLow = Number(count) < ENOUGH_FILES;
  return isLow
    ? finding({ topic, state: 'warning', text: OPEN_FILES, values, help: RAISE_LIMIT }, checkup)
    : finding({ topic, state: 'ok', text: OPEN_FILES, values }, checkup);
};
